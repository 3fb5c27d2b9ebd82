#include "ui/start/startpage.h"

#include <QGridLayout>
#include <QListView>
#include <QPushButton>

#include "core/data/sample.h"
#include "ui/frame/entries.h"
#include "ui/frame/opening.h"
#include "ui/frame/studio.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr std::int64_t recentRuns = 50;

} // namespace

StartPage::StartPage(Studio &studio)
    : Page(studio, tr("Start"), tr("Recent work, and where to begin")),
      m_openSample(studio.actions().add(
          this,
          {"start.sample", tr("Open the sample"),
           tr("Makes a task and a corpus from dictionaries of this computer and opens them")},
          [this] { openSample(); })),
      m_sample(makeButton(m_openSample))
{
    body()->addWidget(makeSteps());
    auto *grid = new QGridLayout;
    grid->setSpacing(theme().space(12));
    grid->addWidget(makeList("task", tr("Tasks"), tr("Labelled data that you import will be here.")), 0, 0);
    grid->addWidget(makeList("corpus", tr("Corpora"), tr("General text that you index will be here.")), 0, 1);
    grid->addWidget(makeList("selection", tr("Selections"),
                             tr("Text retrieved for a task will be here once you save it.")),
                    1, 0);
    grid->addWidget(makeList("run", tr("Runs"), tr("Trainings and their scores will be here.")), 1, 1);
    body()->addLayout(grid, 1);
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
    auto *task = makeButton(studio().actions().add(
        this, {"start.task", tr("Import task"), tr("Opens the import assistant for labelled data")}, [this] {
            Q_EMIT pageRequested(PageId::Task);
            if (QAction *import = studio().actions().find("task.import")) // the page is there now
                import->trigger();
        }));
    auto *corpus = makeButton(studio().actions().add(
        this, {"start.corpus", tr("Index corpus"), tr("Opens the page where general text is added")},
        [this] { Q_EMIT pageRequested(PageId::Corpus); }));
    row->addWidget(makeStep(
        tr("Try it"), tr("Twelve classes of glosses, and three dictionaries to learn from."), m_sample));
    row->addWidget(
        makeStep(tr("Bring a task"), tr("A file with texts and their classes is all you need."), task));
    row->addWidget(makeStep(tr("Bring general text"),
                            tr("The part of it that resembles the task will be found."), corpus));
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

QWidget *StartPage::makeList(const QString &kind, const QString &title, const QString &empty)
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
    m_lists[kind] = {model, words, view};
    connect(view, &QListView::activated, this, [this, kind](const QModelIndex &index) {
        Q_EMIT pageRequested(openThing(studio(), {kind, index.data(EntryModel::KeyRole).toString()}));
    });
    return card;
}

void StartPage::fill(const QString &kind, std::vector<Entry> entries)
{
    const List &list = m_lists.at(kind);
    list.empty->setVisible(entries.empty());
    list.view->setVisible(!entries.empty());
    const QVariant current = list.view->currentIndex().data(EntryModel::KeyRole);
    list.model->setEntries(std::move(entries));
    if (current.isValid()) // where it stands now, if other rows came or went
        list.view->setCurrentIndex(
            list.model->match(list.model->index(0), EntryModel::KeyRole, current, 1, Qt::MatchExactly)
                .value(0));
}

void StartPage::refreshTasks()
{
    fill("task", taskEntries(studio()));
}

void StartPage::refreshCorpora()
{
    fill("corpus", corpusEntries(studio()));
}

void StartPage::refreshSelections()
{
    fill("selection", selectionEntries(studio()));
}

void StartPage::refreshRuns()
{
    const auto history = studio().history();
    const auto runs =
        history ? (*history)->newestRuns(recentRuns) : Expected<std::vector<Run>>(std::vector<Run>());
    if (!history)
        messages()->showError(history.error());
    else if (!runs)
        messages()->showError(runs.error());
    else
        fill("run", runEntries(*runs));
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
    m_openSample->setEnabled(false);
    messages()->show(MessageBar::Kind::Information, tr("The sample is being made."),
                     tr("This takes a few seconds; progress and cancel are at the foot of the window."));
    studio().jobs().run(
        tr("Sample"), this,
        [workspace = studio().workspace(), threads = studio().threads()](ProgressSink &progress,
                                                                         std::stop_token stop) {
            return addSample(workspace, threads, progress, stop);
        },
        [this, show](const Expected<> &result) {
            m_openSample->setEnabled(true);
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
