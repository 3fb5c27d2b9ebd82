#include "ui/start/startpage.h"

#include <QGridLayout>
#include <QListView>
#include <QPushButton>
#include <QThread>

#include "core/data/sample.h"
#include "core/selection/selection.h"
#include "ui/frame/entries.h"
#include "ui/frame/studio.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr std::size_t recentRuns = 50;

} // namespace

StartPage::StartPage(Studio &studio)
    : Page(studio, tr("Start"), tr("Recent work, and where to begin")),
      m_sample(makeButton({}, tr("Open the sample"),
                          tr("Makes a task and a corpus from dictionaries of this computer and opens them")))
{
    body()->addWidget(makeSteps());
    auto *grid = new QGridLayout;
    grid->setSpacing(theme().space(12));
    grid->addWidget(makeList(PageId::Task, tr("Tasks"), tr("Labelled data that you import will be here.")), 0,
                    0);
    grid->addWidget(makeList(PageId::Corpus, tr("Corpora"), tr("General text that you index will be here.")),
                    0, 1);
    grid->addWidget(makeList(PageId::Retrieval, tr("Selections"),
                             tr("Text retrieved for a task will be here once you save it.")),
                    1, 0);
    grid->addWidget(makeList(PageId::Runs, tr("Runs"), tr("Trainings and their scores will be here.")), 1, 1);
    body()->addLayout(grid, 1);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::openSample);
    connect(&studio, &Studio::tasksChanged, this, [this] { whenVisible(&StartPage::refreshTasks); });
    connect(&studio, &Studio::corporaChanged, this, [this] { whenVisible(&StartPage::refreshCorpora); });
    connect(&studio, &Studio::selectionsChanged, this,
            [this] { whenVisible(&StartPage::refreshSelections); });
    connect(&studio, &Studio::runsChanged, this, [this] { whenVisible(&StartPage::refreshRuns); });
    activated();
}

void StartPage::whenVisible(void (StartPage::*refresh)())
{
    if (isVisible())
        (this->*refresh)();
}

void StartPage::activated()
{
    refreshTasks();
    refreshCorpora();
    refreshSelections();
    refreshRuns();
    m_sample->setFocus();
}

QWidget *StartPage::makeSteps()
{
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(12));
    makePrimary(m_sample);
    auto *task = makeButton({}, tr("Import task"), tr("Opens the import assistant for labelled data"));
    auto *corpus = makeButton({}, tr("Index corpus"), tr("Opens the page where general text is added"));
    row->addWidget(makeStep(
        tr("Try it"), tr("Twelve classes of glosses, and three dictionaries to learn from."), m_sample));
    row->addWidget(
        makeStep(tr("Bring a task"), tr("A file with texts and their classes is all you need."), task));
    row->addWidget(makeStep(tr("Bring general text"),
                            tr("The part of it that resembles the task will be found."), corpus));
    connect(task, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Task); });
    connect(corpus, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(PageId::Corpus); });
    return steps;
}

QWidget *StartPage::makeStep(const QString &title, const QString &sentence, QPushButton *button)
{
    auto *card = new Card(title);
    auto *words = new Label(sentence, Theme::FontRole::Body, Label::Tone::Muted);
    words->setWordWrap(true);
    card->body()->addWidget(words, 1, Qt::AlignTop);
    card->body()->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

QWidget *StartPage::makeList(PageId page, const QString &title, const QString &empty)
{
    auto *card = new Card(title);
    card->setBodyMargins(false);
    auto *model = new EntryModel(card);
    auto *view = tlm::makeList(model, new EntryDelegate, title, tr("Enter or double click opens an entry"));
    auto *words = new Label(empty, Theme::FontRole::Body, Label::Tone::Muted);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->setContentsMargins(theme().space(12), 0, theme().space(12), 0);
    card->body()->addWidget(words, 1);
    card->body()->addWidget(view, 1);
    m_lists[page] = {model, words, view};
    connect(view, &QListView::activated, this, [this, page](const QModelIndex &index) {
        open(page, index.data(EntryModel::KeyRole).toString());
    });
    return card;
}

void StartPage::fill(PageId page, std::vector<Entry> entries)
{
    const List &list = m_lists.at(page);
    list.empty->setVisible(entries.empty());
    list.view->setVisible(!entries.empty());
    list.model->setEntries(std::move(entries));
}

void StartPage::refreshTasks()
{
    fill(PageId::Task, taskEntries(studio()));
}

void StartPage::refreshCorpora()
{
    fill(PageId::Corpus, corpusEntries(studio()));
}

void StartPage::refreshSelections()
{
    fill(PageId::Retrieval, selectionEntries(studio()));
}

void StartPage::refreshRuns()
{
    const auto history = studio().history();
    const auto runs = history ? (*history)->runs() : Expected<std::vector<Run>>(std::vector<Run>());
    if (!history)
        messages()->showError(history.error());
    else if (!runs)
        messages()->showError(runs.error());
    else
        fill(PageId::Runs, runEntries(*runs, recentRuns));
}

void StartPage::open(PageId page, const QString &key)
{
    switch (page) {
    case PageId::Task:
        studio().setCurrentTask(key);
        break;
    case PageId::Corpus:
        studio().setCurrentCorpora({key});
        break;
    case PageId::Retrieval:
        openSelection(key);
        break;
    default:
        studio().setCurrentRun(key);
        break;
    }
    Q_EMIT pageRequested(page);
}

/// With the task and the corpora that it was made from, as far as they are still there.
void StartPage::openSelection(const QString &name)
{
    if (const auto summary = summarizeSelection(studio().workspace(), name.toStdString())) {
        if (const QString task = QString::fromStdString(summary->task); studio().tasks().contains(task))
            studio().setCurrentTask(task);
        QStringList corpora;
        for (const std::string &corpus : summary->corpora)
            if (studio().corpora().contains(QString::fromStdString(corpus)))
                corpora << QString::fromStdString(corpus);
        if (!corpora.isEmpty())
            studio().setCurrentCorpora(corpora);
    }
    studio().setCurrentSelection(name);
}

void StartPage::openSample()
{
    const auto show = [this] {
        studio().setCurrentTask(sampleTaskName);
        studio().setCurrentCorpora({sampleCorpusName});
        Q_EMIT pageRequested(PageId::Task);
    };
    if (studio().tasks().contains(sampleTaskName) && studio().corpora().contains(sampleCorpusName))
        return show();
    m_sample->setEnabled(false);
    messages()->show(MessageBar::Kind::Information, tr("The sample is being made."),
                     tr("This takes a few seconds; progress and cancel are at the foot of the window."));
    studio().jobs().run(
        tr("Sample"), this,
        [workspace = studio().workspace()](ProgressSink &progress, std::stop_token stop) {
            return addSample(workspace, QThread::idealThreadCount(), progress, stop);
        },
        [this, show](const Expected<> &result) {
            m_sample->setEnabled(true);
            studio().refresh();
            if (!result)
                return messages()->showError(result.error());
            messages()->clear();
            if (isVisible())
                show();
        });
}

Page *makeStartPage(Studio &studio)
{
    return new StartPage(studio);
}

} // namespace tlm
