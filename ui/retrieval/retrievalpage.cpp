#include "ui/retrieval/retrievalpage.h"

#include <QComboBox>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/data/task.h"
#include "core/selection/selection.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/corporabutton.h"
#include "ui/retrieval/explanationview.h"
#include "ui/retrieval/neighbourmodel.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/retrieval/saveselectionform.h"
#include "ui/retrieval/selectioncard.h"
#include "ui/retrieval/selectionview.h"
#include "ui/retrieval/textlist.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/neighbourdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

RetrievalPage::RetrievalPage(Studio &studio)
    : Page(studio, tr("Retrieval"), tr("Which general text resembles the task, and why")),
      m_stack(new QStackedWidget)
{
    buildHeader();
    auto *noTask = new EmptyState(
        "task", tr("Neighbours of a task's texts will be shown here. First, a task is needed."),
        tr("Go to Task"), tr("Opens the page where tasks are imported"));
    auto *noCorpus =
        new EmptyState("corpus", tr("Neighbours will be found in general text. First, a corpus is needed."),
                       tr("Go to Corpus"), tr("Opens the page where general text is added"));
    m_noTask = noTask;
    m_noCorpus = noCorpus;
    m_content = makeContent();
    m_documents = new SelectionView(studio, messages());
    for (QWidget *widget : {m_noTask, m_noCorpus, m_content, static_cast<QWidget *>(m_documents)})
        m_stack->addWidget(widget);
    body()->addWidget(m_stack);
    connect(noTask, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Task); });
    connect(noCorpus, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Corpus); });
    connect(m_documents, &SelectionView::closed, this, [this] {
        m_stack->setCurrentWidget(m_content);
        showWhatIsThere();
        m_selection->setFocus();
    });
    connect(&studio, &Studio::currentTaskChanged, this, &RetrievalPage::showWhatIsThere);
    connect(&studio, &Studio::currentCorporaChanged, this, &RetrievalPage::showWhatIsThere);
    connect(&studio, &Studio::corporaChanged, this, &RetrievalPage::showWhatIsThere);
}

void RetrievalPage::buildHeader()
{
    header()->addWidget(new CorporaButton(studio()));
    m_save = header()->setPrimaryAction(
        "save", tr("Save selection"), tr("Finds the neighbours of all training texts and saves their union"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_form->open();
        m_save->setVisible(false); // the form has a button of its own
    });
}

QWidget *RetrievalPage::makeContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(12));
    m_texts = new TextList;
    m_explanation = new ExplanationView;
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(makeNeighbours());
    right->addWidget(m_explanation);
    right->setSizes({theme().space(350), theme().space(220)});
    rememberSizes(studio(), right, "retrieval-right");
    auto *split = new QSplitter;
    split->addWidget(m_texts);
    split->addWidget(right);
    split->setSizes({theme().space(350), theme().space(870)});
    rememberSizes(studio(), split, "retrieval");
    m_form = new SaveSelectionForm(studio(), *m_parameters, messages());
    m_selection = new SelectionCard(studio(), messages());
    layout->addWidget(m_form);
    layout->addWidget(split, 1);
    layout->addWidget(m_selection);
    connect(m_texts, &TextList::picked, this, &RetrievalPage::rank);
    connect(m_form, &SaveSelectionForm::closed, m_save, &QWidget::show);
    connect(m_selection, &SelectionCard::documentsRequested, this,
            [this](const QString &name) { showDocuments(name, false); });
    connect(m_form, &SaveSelectionForm::saved, this, &RetrievalPage::showSaved);
    return content;
}

QWidget *RetrievalPage::makeNeighbours()
{
    m_neighbours = new NeighbourModel(this);
    m_list = makeList(m_neighbours, new NeighbourDelegate, tr("Neighbours"),
                      tr("The documents most like the picked text, best first"));
    m_parameters = new ParameterFields;
    m_neighboursCard = new Card(tr("Neighbours"));
    m_neighboursCard->setBodyMargins(false);
    m_neighboursCard->titleRow()->addWidget(m_parameters);
    m_neighboursCard->body()->addWidget(m_list);
    connect(m_parameters, &ParameterFields::changed, this, &RetrievalPage::rank);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RetrievalPage::explain);
    return m_neighboursCard;
}

void RetrievalPage::activated()
{
    showWhatIsThere();
}

void RetrievalPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_selection->setCompact(height() < theme().space(780));
}

void RetrievalPage::showWhatIsThere()
{
    const bool task = !studio().currentTask().isEmpty();
    const bool corpus = !studio().currentCorpora().isEmpty();
    const bool reading = m_stack->currentWidget() == m_documents && task && corpus;
    if (!reading)
        m_stack->setCurrentWidget(!task ? m_noTask : !corpus ? m_noCorpus : m_content);
    m_save->setVisible(task && corpus && !reading && m_form->isHidden());
    if (!task || !corpus)
        return;
    openCorpora();
    showTask();
}

void RetrievalPage::openCorpora()
{
    if (m_openCorpora == studio().currentCorpora())
        return;
    m_openCorpora = studio().currentCorpora();
    std::vector<std::string> names;
    for (const QString &name : m_openCorpora)
        names.push_back(name.toStdString());
    auto opened = CorporaSet::open(studio().workspace(), names);
    if (!opened) {
        m_corpora.reset();
        m_neighbours->clear();
        return messages()->showError(opened.error());
    }
    m_corpora = std::make_shared<const CorporaSet>(std::move(*opened));
    rank();
}

void RetrievalPage::showTask()
{
    const QString name = studio().currentTask();
    if (name == m_shownTask)
        return;
    m_shownTask = name;
    m_taskJob.run(
        studio().jobs(), {}, this,
        [workspace = studio().workspace(), name = name.toStdString()](
            ProgressSink &, std::stop_token) -> Expected<std::shared_ptr<const Task>> {
            auto task = loadTask(workspace, name);
            if (!task)
                return tl::unexpected(task.error());
            return std::make_shared<const Task>(std::move(*task));
        },
        [this](const Expected<std::shared_ptr<const Task>> &task) {
            if (!task)
                return messages()->showError(task.error());
            m_texts->setTask(*task);
        });
}

void RetrievalPage::rank()
{
    const QString query = m_texts->text();
    if (!m_corpora || query.isEmpty()) {
        m_rankJob.abandon();
        m_neighbours->clear();
        return m_explanation->clear();
    }
    m_rankJob.run(
        studio().jobs(), {}, this,
        [corpora = m_corpora, bm25 = m_parameters->bm25(), k = m_parameters->k(), text = query.toStdString()](
            ProgressSink &, std::stop_token) { return Searcher(corpora->indexes, bm25).search(text, k); },
        [this, query](std::vector<Neighbour> found) { showNeighbours(query, std::move(found)); });
}

void RetrievalPage::showNeighbours(const QString &query, std::vector<Neighbour> found)
{
    m_neighboursCard->setTitle(tr("Neighbours of %1", "number and class of a text").arg(m_texts->name()));
    m_neighboursCard->setHint(found.empty() ? tr("No document shares a word with this text.") : QString());
    m_neighbours->setNeighbours(m_corpora, query.toStdString(), std::move(found));
    m_list->setCurrentIndex(m_neighbours->index(0));
    explain();
}

void RetrievalPage::explain()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return m_explanation->clear();
    const Searcher searcher(m_corpora->indexes, m_parameters->bm25());
    m_explanation->show(
        searcher.explain(m_texts->text().toStdString(), m_neighbours->neighbour(current.row())),
        m_neighbours->source(current.row()));
}

void RetrievalPage::showSaved(const Selection &selection)
{
    const SelectionSummary &summary = selection.summary;
    studio().refresh();
    studio().setCurrentSelection(QString::fromStdString(summary.name));
    const QString cause = tr("The selection %1 holds %2 documents.")
                              .arg(QString::fromStdString(summary.name), countText(summary.documents));
    if (!summary.options.guard)
        return messages()->show(MessageBar::Kind::Caution, cause,
                                tr("The leak guard was off: scores may be too good."));
    if (summary.guarded == 0)
        return messages()->show(MessageBar::Kind::Good, cause, tr("None contains a dev or test text."));
    messages()->show(
        MessageBar::Kind::Good, cause,
        tr("%n document(s) contain a dev or test text and were left out.", nullptr, int(summary.guarded)));
    messages()->addAction(tr("Show what was left out"), tr("Opens the list of the documents left out"),
                          [this, name = QString::fromStdString(summary.name)] { showDocuments(name, true); });
}

void RetrievalPage::showDocuments(const QString &name, bool leftOut)
{
    m_documents->open(name, leftOut ? SelectionModel::Part::LeftOut : SelectionModel::Part::Selected);
    m_stack->setCurrentWidget(m_documents);
    m_documents->setFocus();
    showWhatIsThere();
}

Page *makeRetrievalPage(Studio &studio)
{
    return new RetrievalPage(studio);
}

} // namespace tlm
