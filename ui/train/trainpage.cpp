#include "ui/train/trainpage.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

#include "core/history/runstate.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/train/activityrow.h"
#include "ui/train/estimatecard.h"
#include "ui/train/liverun.h"
#include "ui/train/queuecard.h"
#include "ui/train/sweepform.h"
#include "ui/train/trainer.h"
#include "ui/train/trainform.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int pollInterval = 250, pollsBetweenQueue = 4, pollsBetweenForecasts = 40;
constexpr int typingPause = 200; ///< milliseconds before a sweep is planned anew

QSplitter *makeSplit(Studio &studio, Qt::Orientation orientation, const QString &name,
                     const std::array<QWidget *, 2> &parts, const std::array<int, 2> &shares)
{
    auto *split = new QSplitter(orientation);
    split->setObjectName(name);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        split->addWidget(parts[i]);
        split->setStretchFactor(static_cast<int>(i), shares[i]);
    }
    rememberSizes(studio, split, name);
    return split;
}

/// What trains, else the newest run.
std::string shownFirst(const std::vector<Run> &runs)
{
    const auto active = std::ranges::find_if(runs, [](const Run &run) { return isActive(run.state); });
    if (active != runs.end())
        return active->id;
    return runs.empty() ? std::string() : runs.front().id;
}

} // namespace

TrainPage::TrainPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Train"), tr("One encoder from scratch, on the task and the selected text together"),
           parent),
      m_history(std::make_shared<WorkerHistory>(studio.workspace().root())), m_form(new TrainForm(studio)),
      m_estimate(new EstimateCard(studio, m_history)), m_live(new LiveRun(studio, m_history)),
      m_queue(new QueueCard(studio, m_history)), m_activity(new ActivityRow),
      m_trainer(new Trainer(studio, this)), m_sweeper(new Sweeper(studio, m_history, this)),
      m_poll(new QTimer(this)), m_planTimer(new QTimer(this))
{
    buildActions();
    auto *split =
        makeSplit(studio, Qt::Horizontal, QStringLiteral("train.split"), {buildLeft(), buildRight()}, {2, 3});
    auto *empty =
        new EmptyState(QStringLiteral("task"),
                       tr("A training needs a task: texts with labels. Import one, or make the sample."),
                       tr("Go to Task"), tr("Opens the page that imports a task."));
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Task); });
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(split);
    m_stack->addWidget(empty);
    body()->addWidget(m_activity);
    body()->addWidget(pages, 1);
    connectForm();
    connectRuns();
    m_planTimer->setSingleShot(true);
    m_planTimer->setInterval(typingPause);
    m_poll->setInterval(pollInterval);
    connect(m_planTimer, &QTimer::timeout, this, &TrainPage::planSweep);
    connect(m_poll, &QTimer::timeout, this, &TrainPage::poll);
    showPlan();
}

void TrainPage::buildActions()
{
    Actions &actions = studio().actions();
    m_enqueue = actions.add(this,
                            {"train.queue", tr("Add to queue"),
                             tr("Puts the training at the end of the queue, which is worked on in the "
                                "background."),
                             "queued", Qt::CTRL | Qt::SHIFT | Qt::Key_Return},
                            [this] { offerStart(true); });
    m_start = actions.add(this,
                          {"train.start", tr("Start training"),
                           tr("Starts a training of its own; closing the window does not stop it."), "play",
                           Qt::CTRL | Qt::Key_Return},
                          [this] { offerStart(false); });
    header()->addAction(m_enqueue);
    header()->setPrimaryAction(m_start);
}

QWidget *TrainPage::buildLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(12));
    column->addWidget(m_form, 1);
    column->addWidget(m_estimate);
    return left;
}

QWidget *TrainPage::buildRight()
{
    auto *right = makeSplit(studio(), Qt::Vertical, QStringLiteral("train.right"), {m_live, m_queue}, {4, 1});
    auto *scroll = new QScrollArea; // in a low window the queue is below
    scroll->setWidget(right);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(std::max(m_live->minimumSizeHint().width(), m_queue->minimumSizeHint().width()) +
                            theme().space(12)); // with room for the bar
    return scroll;
}

void TrainPage::connectForm()
{
    connect(m_form, &TrainForm::changed, this, &TrainPage::showPlan);
    connect(m_form, &TrainForm::failed, this, &TrainPage::fail);
    connect(m_form, &TrainForm::told, this,
            [this](const QString &sentence) { messages()->show(MessageBar::Kind::Good, sentence); });
    connect(m_estimate, &EstimateCard::failed, this, &TrainPage::fail);
    connect(m_estimate, &EstimateCard::batchFound, this, &TrainPage::offerBatch);
    connect(m_sweeper, &Sweeper::planned, this, &TrainPage::takePlan);
    connect(m_sweeper, &Sweeper::unplannable, this, [this](const Error &error) {
        m_form->sweep()->showPlan(QString::fromStdString(error.cause) + u' ' + remedyText(error.code), true);
    });
    connect(m_sweeper, &Sweeper::started, this, &TrainPage::showQueued);
    connect(m_sweeper, &Sweeper::failed, this, [this](const Error &error) {
        m_starting.reset();
        fail(error);
    });
    for (const auto signal : {&Studio::tasksChanged, &Studio::selectionsChanged, &Studio::corporaChanged})
        connect(&studio(), signal, this, &TrainPage::readWorld);
}

void TrainPage::connectRuns()
{
    connect(m_live, &LiveRun::failed, this, &TrainPage::fail);
    connect(m_live, &LiveRun::gone, this, [this] {
        studio().setCurrentRun({});
        readWorld(); // it tells which one is shown instead
    });
    connect(m_live, &LiveRun::resumeRequested, this, &TrainPage::resume);
    connect(m_live, &LiveRun::cloneRequested, this, [this](const Run &run) {
        m_form->clone(run);
        messages()->show(MessageBar::Kind::Information,
                         tr("The form has the settings of run %1.").arg(QString::fromStdString(run.id)));
    });
    connect(m_live, &LiveRun::continuationRequested, this, [this](const Run &run) {
        m_form->goOnFrom(run);
        messages()->show(
            MessageBar::Kind::Information,
            tr("A finished run has no checkpoint: the form has a new run that goes on from its model. "
               "Set its length, then start it."));
    });
    connect(m_queue, &QueueCard::failed, this, &TrainPage::fail);
    connect(m_queue, &QueueCard::stateChanged, this, &TrainPage::showStart);
    connect(m_queue, &QueueCard::runRequested, m_trainer, &Trainer::runQueue);
    connect(m_queue, &QueueCard::startRequested, this, [this](const QString &id) { resume(id, 0); });
    connect(m_queue, &QueueCard::showRequested, this, &TrainPage::showRun);
    connect(m_trainer, &Trainer::started, this, [this](const QString &run) {
        if (std::exchange(m_showsNext, false)) // of several the first one
            showRun(run);
    });
    connect(m_trainer, &Trainer::progressed, m_activity, &ActivityRow::showProgress);
    connect(m_trainer, &Trainer::failed, this, &TrainPage::fail);
    connect(m_trainer, &Trainer::finished, this, [this] {
        m_showsNext = false;
        m_activity->end();
        m_live->endResuming();
        m_queue->refresh();
        showStart();
    });
    connect(&studio(), &Studio::runsChanged, this, [this] {
        m_stale = true;
        m_live->refresh();
        m_queue->refresh();
    });
    connect(&studio(), &Studio::currentRunChanged, this, [this] { showRun(studio().currentRun()); });
}

void TrainPage::activated()
{
    readWorld();
    m_estimate->refresh();
    m_queue->refresh();
    showRun(studio().currentRun());
}

bool TrainPage::isAtWork() const
{
    return Page::isAtWork() || m_trainer->isBusy();
}

void TrainPage::showEvent(QShowEvent *event)
{
    m_poll->start(); // not only as the page is chosen: the window may have been an icon
    Page::showEvent(event);
}

void TrainPage::hideEvent(QHideEvent *event)
{
    m_poll->stop();
    Page::hideEvent(event);
}

void TrainPage::readWorld()
{
    using Found = std::pair<WorldNames, std::string>;
    m_reading.run(
        studio().jobs(), {}, this,
        [history = m_history, workspace = studio().workspace()](ProgressSink &,
                                                                std::stop_token) -> Expected<Found> {
            const auto runs = history->use([](History &store) { return store.runs(); });
            if (!runs)
                return tl::unexpected(runs.error());
            return Found{tlm::readWorld(workspace, *runs), shownFirst(*runs)};
        },
        [this](const Expected<Found> &found) {
            if (!found)
                return fail(found.error());
            m_stack->setCurrentIndex(found->first.form.tasks.isEmpty() && found->second.empty() ? 1 : 0);
            m_form->setWorld(found->first);
            m_form->chooseCurrent();
            if (m_live->run().isEmpty())
                showRun(QString::fromStdString(found->second));
            showStart();
        });
}

void TrainPage::showRun(const QString &id)
{
    if (id.isEmpty())
        return;
    m_live->setRun(id);
    studio().setCurrentRun(id);
    studio().refreshRuns();
}

void TrainPage::fail(const Error &error)
{
    messages()->showError(error);
    showStart();
}

void TrainPage::poll()
{
    ++m_polls;
    if (m_live->isLive())
        m_live->refresh();
    if (m_polls % pollsBetweenQueue == 0 && m_queue->isVisible())
        m_queue->refresh(); // a runner that ends changes nothing in the store
    if (m_polls % pollsBetweenForecasts == 0 && std::exchange(m_stale, false))
        m_estimate->refresh();
}

Page *makeTrainPage(Studio &studio)
{
    return new TrainPage(studio);
}

} // namespace tlm
