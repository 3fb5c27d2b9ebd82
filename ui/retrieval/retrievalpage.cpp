#include "ui/retrieval/retrievalpage.h"

#include <tuple>

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/data/task.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/corporabutton.h"
#include "ui/retrieval/detailscard.h"
#include "ui/retrieval/neighbourscard.h"
#include "ui/retrieval/parameterfields.h"
#include "ui/retrieval/retrievalsources.h"
#include "ui/retrieval/saveselectionform.h"
#include "ui/retrieval/selectioncard.h"
#include "ui/retrieval/selectionsview.h"
#include "ui/retrieval/selectionview.h"
#include "ui/retrieval/taskdrivenview.h"
#include "ui/retrieval/textlist.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

RetrievalPage::RetrievalPage(Studio &studio)
    : Page(studio, tr("Retrieval"), tr("Which general text resembles the task, and why")),
      m_stack(new QStackedWidget), m_sources(new RetrievalSources(studio, this))
{
    buildHeader();
    m_noTask =
        makeEmpty("task", tr("Neighbours of a task's texts will be shown here. First, a task is needed."),
                  tr("Go to Task"), tr("Opens the page where tasks are imported"), PageId::Task);
    m_noCorpus =
        makeEmpty("corpus", tr("Neighbours will be found in general text. First, a corpus is needed."),
                  tr("Go to Corpus"), tr("Opens the page where general text is added"), PageId::Corpus);
    m_content = makeContent();
    m_documents = new SelectionView(studio, messages());
    m_selections = new SelectionsView(studio, messages());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_noTask, m_noCorpus, m_content, m_documents, m_selections})
        m_stack->addWidget(widget);
    body()->addWidget(m_stack);
    connectSources();
    connectParts();
}

void RetrievalPage::buildHeader()
{
    Actions &actions = studio().actions();
    header()->addWidget(new CorporaButton(studio()));
    actions.add(this,
                {"retrieval.filter",
                 tr("Filter task texts"),
                 tr("Leads to the filter of the task's texts"),
                 {},
                 QKeySequence::Find},
                [this] { m_texts->focusFilter(); });
    actions.add(this,
                {"retrieval.taskDriven", tr("Where does task-driven happen?"),
                 tr("Explains in the numbers of the moment how the task decides what a training reads"),
                 "info"},
                [this] { m_details->setPart(DetailsCard::TaskDriven); });
    actions.add(this,
                {"retrieval.selections", tr("All selections"),
                 tr("Opens the list of selections, to compare, rename and remove them"), "retrieval"},
                [this] { showSelections(); });
    m_save = actions.add(this,
                         {"retrieval.save", tr("Save selection"),
                          tr("Finds the neighbours of all training texts and saves their union"), "save",
                          QKeySequence::Save},
                         [this] { openForm(); });
    header()->setPrimaryAction(m_save);
}

QWidget *RetrievalPage::makeEmpty(const QString &icon, const QString &sentence, const QString &button,
                                  const QString &help, PageId page)
{
    auto *empty = new EmptyState(icon, sentence, button, help);
    connect(empty, &EmptyState::triggered, this, [this, page] { Q_EMIT pageRequested(page); });
    return empty;
}

QWidget *RetrievalPage::makeContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(12));
    m_texts = new TextList(studio());
    m_work = new QSplitter;
    m_work->addWidget(m_texts);
    m_work->addWidget(makeRight());
    m_work->setSizes({theme().space(350), theme().space(870)});
    rememberSizes(studio(), m_work, "retrieval");
    m_form = new SaveSelectionForm(studio(), m_neighbours->parameters(), messages());
    m_selection = new SelectionCard(studio(), messages());
    layout->addWidget(m_form);
    layout->addWidget(m_work, 1);
    layout->addWidget(m_selection);
    layout->addStretch(0);
    return content;
}

QWidget *RetrievalPage::makeRight()
{
    m_neighbours = new NeighboursCard(studio());
    m_details = new DetailsCard(studio());
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(m_neighbours);
    right->addWidget(m_details);
    right->setChildrenCollapsible(false);
    right->setSizes({theme().space(350), theme().space(220)});
    rememberSizes(studio(), right, "retrieval-right");
    return right;
}

void RetrievalPage::connectSources()
{
    connect(m_sources, &RetrievalSources::corporaOpened, m_neighbours, &NeighboursCard::setCorpora);
    connect(m_sources, &RetrievalSources::taskLoaded, m_texts, &TextList::setTask);
    connect(m_sources, &RetrievalSources::guardBuilt, m_neighbours, &NeighboursCard::setGuard);
    connect(m_sources, &RetrievalSources::failed, this,
            [this](const Error &error) { messages()->showError(error); });
    connect(&studio(), &Studio::currentTaskChanged, this, &RetrievalPage::showWhatIsThere);
    connect(&studio(), &Studio::currentCorporaChanged, this, &RetrievalPage::showWhatIsThere);
    connect(&studio(), &Studio::corporaChanged, this, &RetrievalPage::showWhatIsThere);
}

void RetrievalPage::connectParts()
{
    connect(m_texts, &TextList::picked, this,
            [this] { m_neighbours->setExample(m_texts->example(), m_texts->name()); });
    connect(m_texts, &TextList::queryWanted, m_neighbours, &NeighboursCard::setOwnQuery);
    connect(m_neighbours, &NeighboursCard::picked, m_details, &DetailsCard::show);
    connect(m_neighbours, &NeighboursCard::cleared, m_details, &DetailsCard::clear);
    connect(m_neighbours, &NeighboursCard::opened, this,
            [this] { m_details->setPart(DetailsCard::Document); });
    connect(m_details, &DetailsCard::factsWanted, this, &RetrievalPage::showFacts);
    connect(m_form, &SaveSelectionForm::closed, this, &RetrievalPage::arrange);
    connect(m_form, &SaveSelectionForm::closed, this, &RetrievalPage::showWhatIsThere);
    connect(m_form, &SaveSelectionForm::saved, this, &RetrievalPage::showSaved);
    connect(m_selection, &SelectionCard::loaded, this,
            [this](const std::shared_ptr<const SelectionIndex> &index) {
                m_index = index;
                m_neighbours->setSelection(index);
            });
    connect(m_selection, &SelectionCard::documentsRequested, this,
            [this](const QString &name) { showDocuments(name, false); });
    connect(m_selection, &SelectionCard::allRequested, this, &RetrievalPage::showSelections);
    connect(m_selections, &SelectionsView::documentsRequested, this,
            [this](const QString &name) { showDocuments(name, false); });
    connect(m_selections, &SelectionsView::closed, this, &RetrievalPage::goBack);
    connect(m_documents, &SelectionView::closed, this, &RetrievalPage::goBack);
    connect(m_documents, &SelectionView::textRequested, this, [this](std::uint32_t example) {
        m_before = nullptr;
        goBack();
        m_texts->pick(example);
    });
}

void RetrievalPage::activated()
{
    showWhatIsThere();
}

void RetrievalPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// In a small window the bars fold, and the form has the place of the neighbours.
void RetrievalPage::arrange()
{
    const bool compact = height() < theme().space(780);
    m_selection->setCompact(compact);
    m_work->setVisible(!compact || m_form->isHidden());
}

void RetrievalPage::showWhatIsThere()
{
    const bool task = !studio().currentTask().isEmpty();
    const bool corpus = !studio().currentCorpora().isEmpty();
    const QWidget *shown = m_stack->currentWidget();
    const bool reading = shown == m_documents || shown == m_selections; // they need neither
    if (!reading)
        m_stack->setCurrentWidget(!task ? m_noTask : !corpus ? m_noCorpus : m_content);
    m_save->setVisible(m_stack->currentWidget() == m_content && m_form->isHidden());
    m_sources->refresh();
}

void RetrievalPage::showFacts()
{
    TaskDrivenFacts facts;
    if (const auto &task = m_texts->task()) {
        facts.task = QString::fromStdString(task->name);
        facts.texts = task->examples(Split::Train).size();
    }
    facts.text = m_texts->name();
    facts.k = m_neighbours->parameters().k();
    facts.documents = m_sources->corpora() ? m_sources->corpora()->documents() : 0;
    if (m_index)
        facts.selection = m_index->selection().summary;
    std::tie(facts.held, facts.alone) = m_neighbours->held();
    m_details->setFacts(facts);
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
    if (name.isEmpty())
        return;
    m_before = m_stack->currentWidget() == m_selections ? m_selections : nullptr;
    m_documentsOf = name;
    m_documents->open(name, leftOut ? SelectionModel::Part::LeftOut : SelectionModel::Part::Selected);
    m_stack->setCurrentWidget(m_documents);
    m_documents->setFocus();
    showWhatIsThere();
}

void RetrievalPage::showSelections()
{
    m_stack->setCurrentWidget(m_selections);
    m_selections->open();
    m_selections->setFocus();
    showWhatIsThere();
}

void RetrievalPage::openForm()
{
    m_form->open();
    m_save->setVisible(false); // the form has a button of its own
    arrange();
}

QVariantMap RetrievalPage::keep() const
{
    const QWidget *front = m_stack->currentWidget();
    QVariantMap kept = Page::keep();
    kept["form"] = !m_form->isHidden();
    kept["selections"] = front == m_selections || (front == m_documents && m_before == m_selections);
    kept["documents"] = front == m_documents ? m_documentsOf : QString();
    return kept;
}

void RetrievalPage::putBack(const QVariantMap &kept)
{
    if (kept["form"].toBool())
        openForm();
    if (kept["selections"].toBool())
        showSelections();
    showDocuments(kept["documents"].toString(), false);
    Page::putBack(kept);
}

void RetrievalPage::goBack()
{
    if (m_stack->currentWidget() == m_documents && m_before) {
        m_before = nullptr;
        return showSelections();
    }
    m_stack->setCurrentWidget(m_content);
    showWhatIsThere();
    m_selection->setFocus();
}

Page *makeRetrievalPage(Studio &studio)
{
    return new RetrievalPage(studio);
}

} // namespace tlm
