#include "ui/train/liverun.h"

#include <algorithm>
#include <utility>

#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QStackedLayout>
#include <QTabWidget>

#include "core/history/queue.h"
#include "core/history/runstate.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"
#include "ui/train/extendrow.h"
#include "ui/train/logview.h"
#include "ui/train/runcurves.h"
#include "ui/train/runfacts.h"
#include "ui/train/statewords.h"
#include "ui/train/storewriter.h"
#include "ui/train/trainingcommand.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int looksBetweenGpu = 8; // every two seconds

} // namespace

LiveRun::LiveRun(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent)
    : Card(tr("Live"), parent), m_studio(studio), m_history(std::move(history)),
      m_writer(new StoreWriter(studio, m_history, this)), m_controls(new RunControls(studio)),
      m_progress(new QProgressBar), m_extend(new ExtendRow),
      m_words(new Label({}, Theme::FontRole::Body, Label::Tone::Muted)), m_failure(new MessageBar),
      m_facts(new RunFacts), m_curves(new RunCurves(studio)), m_tabs(new QTabWidget), m_log(new LogView)
{
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("train"),
        tr("The training that runs will be shown here: its curves, its figures and its log."), {}, {}));
    m_stack->addWidget(buildRun());
    body()->addWidget(pages, 1);
    connect(m_controls, &RunControls::triggered, this, &LiveRun::act);
    connect(m_extend, &ExtendRow::chosen, this, [this](qint64 steps) {
        m_controls->setBusy(true);
        Q_EMIT resumeRequested(m_id, steps);
    });
    connect(m_writer, &StoreWriter::written, this, &LiveRun::endResuming);
    connect(m_writer, &StoreWriter::failed, this, [this](const Error &error) {
        Q_EMIT failed(error);
        endResuming();
    });
}

bool LiveRun::event(QEvent *event)
{
    const bool taken = Card::event(event);
    // Splitters and scroll areas do not ask how high rows become that wrap.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(std::max(0, layout()->minimumHeightForWidth(width())));
    return taken;
}

QWidget *LiveRun::buildHead()
{
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme().space(6));
    m_progress->setRange(0, 1000);
    describe(m_progress, tr("Progress of the run"), tr("Steps done of all steps of both stages."));
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(8));
    column->addWidget(m_progress);
    column->addWidget(m_controls);
    return head;
}

QWidget *LiveRun::buildRun()
{
    m_words->setWordWrap(true);
    m_words->hide();
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_curves, tr("Curves"));
    m_tabs->addTab(m_log, tr("Log"));
    describe(m_tabs, tr("Curves and log"),
             tr("Curves of the run, and the last lines that its trainer wrote."));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(8));
    layout->addWidget(buildHead());
    layout->addWidget(m_extend);
    layout->addWidget(m_words);
    layout->addWidget(m_failure);
    layout->addWidget(m_facts);
    layout->addWidget(m_tabs, 1);
    return page;
}

void LiveRun::setRun(const QString &id)
{
    if (id == m_id)
        return refresh();
    begin(id);
    if (id.isEmpty())
        showNone();
    else
        read();
}

void LiveRun::begin(const QString &id)
{
    m_id = id;
    m_news = {};
    m_news.feed = MetricFeed(id.toStdString());
    m_logPosition = 0;
    m_shown = false;
    m_failureShown.clear();
    m_failure->clear();
    m_log->begin();
    m_facts->begin();
    m_extend->hide();
    m_settles = false;
    m_controls->setBusy(false);
    m_reading.abandon();
    m_reads = m_again = false;
}

void LiveRun::showNone()
{
    m_live = false;
    setTitle(tr("Live"));
    setHint({});
    m_controls->setNoRun();
    m_stack->setCurrentIndex(0);
}

void LiveRun::refresh()
{
    if (m_id.isEmpty())
        return;
    if (m_reads)
        m_again = true;
    else
        read();
}

void LiveRun::read()
{
    m_reads = true;
    m_again = false;
    const RunView view{m_id.toStdString(), m_news.feed, m_logPosition, m_looks++ % looksBetweenGpu == 0};
    m_reading.run(
        m_studio.jobs(), {}, this,
        [view, history = m_history, workspace = m_studio.workspace()](ProgressSink &, std::stop_token) {
            return history->use([&](History &store) { return readRun(workspace, store, view); });
        },
        [this](const Expected<RunNews> &news) { take(news); });
}

void LiveRun::take(const Expected<RunNews> &news)
{
    m_reads = false;
    if (news) {
        showNews(*news);
    } else if (news.error().code == ErrorCode::RunNotFound) {
        setRun({});
        Q_EMIT gone();
    } else {
        Q_EMIT failed(news.error());
    }
    if (m_again)
        read();
}

void LiveRun::showNews(const RunNews &news)
{
    m_news = news;
    m_logPosition = news.log.position;
    const bool live = isActive(news.run.state) || news.run.state == RunState::Queued;
    if (!m_shown || live != m_live)
        m_curves->setEmptyText(live ? tr("No values yet") : tr("This run recorded no curves"));
    m_live = live;
    m_stack->setCurrentIndex(1);
    showState(news);
    showFailure(news);
    m_facts->showNews(news);
    m_log->add(news.log);
    if (news.hasPoints || !std::exchange(m_shown, true))
        m_curves->showFeed(news.feed, news.metric);
}

void LiveRun::showState(const RunNews &news)
{
    const Run &run = news.run;
    setTitle(RunWords::title(run));
    if (m_settles && !m_again) {
        m_settles = false;
        m_controls->setBusy(false);
    }
    setHint(run.state == RunState::Running && !run.stage.empty()
                ? RunWords::state(run.state) + QStringLiteral(" · ") + RunWords::stage(run.stage)
                : RunWords::state(run.state));
    m_controls->setRun(run, news.pending);
    m_progress->setValue(run.totalSteps > 0 ? static_cast<int>(run.step * 1000 / run.totalSteps) : 0);
    const QString words = stateWords(news);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void LiveRun::showFailure(const RunNews &news)
{
    const Error error = failureOf(news);
    const QString cause =
        news.run.state == RunState::Failed ? QString::fromStdString(error.cause) : QString();
    if (std::exchange(m_failureShown, cause) == cause)
        return;
    if (cause.isEmpty())
        return m_failure->clear();
    m_failure->show(MessageBar::Kind::Error, cause, failureRemedy(news), detailsText(error));
    m_failure->addAction(tr("Show log"), tr("Shows what the trainer said."),
                         [this] { m_tabs->setCurrentWidget(m_log); });
    m_failure->addAction(tr("Clone and change"), tr("Takes the settings into the form, to be changed."),
                         [this] { Q_EMIT cloneRequested(m_news.run); });
}

void LiveRun::endResuming()
{
    m_settles = true; // the buttons come back with the state that is read now
    refresh();
}

void LiveRun::act(RunAction action)
{
    if (m_id.isEmpty())
        return; // there is none yet, or it was removed
    switch (action) {
    case RunAction::Pause:
        return order(Order::Pause);
    case RunAction::Stop:
        return order(Order::Stop);
    case RunAction::StopKeepBest:
        return order(Order::StopKeepBest);
    case RunAction::Resume:
        m_controls->setBusy(true);
        Q_EMIT resumeRequested(m_id, 0);
        return;
    case RunAction::Clone:
        Q_EMIT cloneRequested(m_news.run);
        return;
    case RunAction::Extend:
        return extend();
    case RunAction::Enqueue:
        return enqueue();
    case RunAction::CopyCommand:
        return copyCommand();
    }
}

void LiveRun::extend()
{
    if (m_news.run.state == RunState::Finished)
        Q_EMIT continuationRequested(m_news.run);
    else
        m_extend->ask();
}

void LiveRun::enqueue()
{
    m_controls->setBusy(true);
    m_writer->write([id = m_id.toStdString()](const std::filesystem::path &root, History &) {
        return Queue::open(root).and_then([&](Queue queue) { return queue.add(id); });
    });
}

void LiveRun::order(Order order)
{
    m_controls->setBusy(true); // not asked for twice while it is written
    m_writer->write([id = m_id.toStdString(), order](const std::filesystem::path &, History &history) {
        return history.giveOrder(id, order);
    });
}

void LiveRun::copyCommand()
{
    const Configuration &configuration = m_news.run.configuration;
    const std::filesystem::path root = m_studio.workspace().root();
    const QString folder =
        root == Workspace::defaultRoot() ? QString() : QString::fromStdString(root.string());
    QGuiApplication::clipboard()->setText(trainingCommand(configuration, {configuration.seed}, {}, folder));
}

} // namespace tlm
