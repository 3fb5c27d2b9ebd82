#include "ui/train/liverun.h"

#include <fstream>
#include <limits>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

#include "core/history/queue.h"
#include "ui/plot/plot.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/train/fact.h"
#include "ui/train/hands.h"
#include "ui/train/logtail.h"
#include "ui/train/pacer.h"
#include "ui/train/trainfixture.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class LiveRunTest : public test::TrainTest
{
protected:
    LiveRunTest() : m_live(m_work.studio(), worker())
    {
        m_live.resize(900, 700);
        m_live.show();
        QObject::connect(&m_live, &LiveRun::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    void show(const std::string &id)
    {
        m_live.setRun(QString::fromStdString(id));
        ASSERT_TRUE(settle());
    }
    void refresh()
    {
        m_live.refresh();
        ASSERT_TRUE(settle());
    }
    Fact &fact(const char *name) { return *test::control<Fact>(m_live, name); }
    Plot &plot(const char *name) { return *test::control<Plot>(m_live, name); }
    bool says(const QString &words) { return test::words(m_live).join('|').contains(words); }
    QPushButton &button(const char *name) { return *m_live.findChild<QPushButton *>(name); }
    bool offers(const char *name) { return button(name).isVisibleTo(&m_live) && button(name).isEnabled(); }
    bool inMenu(RunAction each) { return m_live.findChild<RunControls *>()->action(each)->isEnabled(); }
    void pick(RunAction each)
    {
        const QString text = m_live.findChild<RunControls *>()->action(each)->text();
        EXPECT_TRUE(test::pick(button("more").menu(), {text})) << text.toStdString();
    }
    MessageBar &failure() { return *m_live.findChild<MessageBar *>(); }

    LiveRun m_live;
    std::vector<Error> m_errors;
};

TEST_F(LiveRunTest, whereNothingRanYetItSaysWhatWillBeHere)
{
    EXPECT_TRUE(says("will be shown here"));
    EXPECT_FALSE(m_live.isLive());
    show(m_work.addRun({}));
    EXPECT_FALSE(test::control<QTabWidget>(m_live, "Curves and log")->isHidden());
}

TEST_F(LiveRunTest, everyStateIsNamedAndItsButtonsTellTheTruth)
{
    struct Expectation
    {
        RunState state;
        const char *word;
        bool pause, resume, stop, extend, enqueue;
    };
    const Expectation expectations[] = {{RunState::Queued, "Queued", false, true, true, false, false},
                                        {RunState::Preparing, "Preparing", true, false, true, false, false},
                                        {RunState::Running, "Running", true, false, true, false, false},
                                        {RunState::Paused, "Paused", false, true, true, true, true},
                                        {RunState::Finished, "Finished", false, false, false, true, false},
                                        {RunState::Stopped, "Stopped", false, true, false, true, true},
                                        {RunState::Failed, "Failed", false, true, false, true, true},
                                        {RunState::Lost, "Lost", false, true, true, true, false}};
    for (const auto &[state, word, pause, resume, stop, extend, enqueue] : expectations) {
        show(m_work.addRun({.method = Method::Tlm, .state = state}));
        EXPECT_TRUE(says(word)) << word;
        EXPECT_EQ(offers("pause"), pause) << word;
        EXPECT_EQ(offers("resume"), resume) << word;
        EXPECT_EQ(offers("stop"), stop) << word;
        EXPECT_EQ(offers("keepBest"), pause) << word;
        EXPECT_EQ(inMenu(RunAction::Extend), extend) << word;
        EXPECT_EQ(inMenu(RunAction::Enqueue), enqueue) << word;
        EXPECT_TRUE(inMenu(RunAction::Clone)) << word;
    }
}

TEST_F(LiveRunTest, theStartOfAWaitingRunIsCalledSo)
{
    show(m_work.addRun({.state = RunState::Queued}));
    EXPECT_EQ(button("resume").text(), "Start now");
    show(m_work.addRun({.state = RunState::Failed}));
    EXPECT_EQ(button("resume").text(), "Try again");
    show(m_work.addRun({.state = RunState::Paused}));
    EXPECT_EQ(button("resume").text(), "Resume");
}

TEST_F(LiveRunTest, aQueuedRunTellsWhatItWaitsFor)
{
    m_work.addRun({.state = RunState::Queued});
    show(m_work.addRun({.state = RunState::Queued}));
    EXPECT_TRUE(says("1 run is before it in the queue."));
}

TEST_F(LiveRunTest, aFailureTellsCauseAndRemedyOnce)
{
    const std::string failed = m_work.addRun({.state = RunState::Failed});
    show(failed);
    EXPECT_EQ(fact("Time").value(), "Failed");
    EXPECT_EQ(failure().cause(), "It broke.");
    EXPECT_TRUE(says("Clone the run to change its settings"));
    failure().clear();
    refresh();
    EXPECT_TRUE(failure().isHidden()) << "what was closed stays closed";
    show(m_work.addRun({.state = RunState::Failed}));
    show(m_work.addRun({.state = RunState::Finished, .dev = 0.3}));
    EXPECT_TRUE(failure().isHidden());
}

TEST_F(LiveRunTest, theLogGrowsWithTheTextSize)
{
    const auto *log = m_live.findChild<LogTail *>();
    const qreal normal = log->font().pointSizeF();
    EXPECT_NEAR(normal, theme().font(Theme::FontRole::Body).pointSizeF(), 0.01);
    theme().setScale(200);
    EXPECT_NEAR(log->font().pointSizeF(), 2 * normal, 0.01);
    theme().setScale(100);
}

TEST_F(LiveRunTest, theErrorOfTheLogTellsWhatToDo)
{
    const std::string failed = m_work.addRun({.state = RunState::Failed});
    std::ofstream(m_work.workspace().run(failed) / "log.txt")
        << R"({"error":{"code":"memory.exhausted","message":"It broke.","remedy":"","where":"cpu"}})"
        << "\n";
    show(failed);
    EXPECT_TRUE(says("Choose a smaller scale or batch"));
    ASSERT_TRUE(test::click(m_live, "Show log"));
    EXPECT_EQ(test::control<QTabWidget>(m_live, "Curves and log")->currentIndex(), 1);
    EXPECT_TRUE(m_live.findChild<LogTail *>()->toPlainText().startsWith("Error: It broke."));
    QSignalSpy cloned(&m_live, &LiveRun::cloneRequested);
    for (QPushButton *each : failure().findChildren<QPushButton *>())
        if (each->text() == "Clone and change")
            QTest::mouseClick(each, Qt::LeftButton);
    EXPECT_EQ(cloned.size(), 1);
}

TEST_F(LiveRunTest, aLongFailureTakesNoWidth)
{
    const std::string failed = m_work.addRun({.state = RunState::Failed});
    show(failed);
    const int width = m_live.minimumSizeHint().width();
    const std::string sentences = QString("It broke again. ").repeated(40).toStdString();
    ASSERT_TRUE(m_work.history().setState(failed, RunState::Failed, sentences));
    refresh();
    EXPECT_EQ(failure().cause().toStdString(), sentences);
    EXPECT_EQ(m_live.minimumSizeHint().width(), width);
}

TEST_F(LiveRunTest, aFinishedRunTellsWhatItTook)
{
    show(m_work.addRun({.state = RunState::Finished, .dev = 0.3, .test = 0.25}));
    EXPECT_EQ(fact("Time").value(), "1 min");
    EXPECT_EQ(fact("Best dev score").note(), "test 0.2500");
    EXPECT_EQ(fact("Device").value(), "CPU");
    EXPECT_FALSE(m_live.isLive());
    EXPECT_EQ(m_live.findChild<QProgressBar *>()->value(), 250);
}

TEST_F(LiveRunTest, aRunWithoutCurvesIsOneThatWillHaveThemOnlyWhileItRuns)
{
    Configuration linear = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    linear.task = "birds";
    const std::string id = m_work.history().create(linear).value();
    show(id);
    const auto stands = [this](const QString &text) {
        return test::eventually([&] { return plot("Losses by step").accessibleDescription() == text; });
    };
    EXPECT_TRUE(stands("No values yet"));
    ASSERT_TRUE(m_work.history().setState(id, RunState::Finished));
    refresh();
    EXPECT_TRUE(stands("This run recorded no curves"));
}

TEST_F(LiveRunTest, theTrainersUseOfTheComputerIsShown)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    RunMachine machine;
    machine.device = "cpu";
    machine.process = getpid();
    ASSERT_TRUE(m_work.history().start(id, machine, 30));
    ASSERT_TRUE(m_work.history().setState(id, RunState::Running));
    show(id);
    EXPECT_TRUE(fact("Device").note().endsWith("of memory")) << fact("Device").note().toStdString();
    ASSERT_TRUE(test::eventually([this] {
        m_live.refresh();
        return settle() && fact("Device").value().endsWith("cores");
    }));
}

TEST_F(LiveRunTest, aLossThatIsNotANumberIsShownAsSuch)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    show(id);
    m_work.addPoints(id, {{40, 81'920, "loss.task", std::numeric_limits<double>::quiet_NaN(), 40}}, {});
    refresh();
    EXPECT_EQ(fact("Task loss").value(), "NaN");
    EXPECT_TRUE(test::eventually(
        [this] { return plot("Losses by step").accessibleDescription().contains("not a number"); }));
}

TEST_F(LiveRunTest, curvesAreDrawnAtMostTenTimesASecond)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    show(id);
    auto *pacer = m_live.findChild<Pacer *>();
    EXPECT_GE(pacer->interval().count(), 100);
    QSignalSpy drawn(pacer, &Pacer::due), pauses(pacer->findChild<QTimer *>(), &QTimer::timeout);
    const auto points = [this] { return plot("Losses by step").curve(0).x.size(); };
    for (int step = 40; step < 100; ++step) {
        m_work.addPoints(id, {{step, 81'920, "loss.mlm.external", 2.5, step}}, {});
        refresh();
        ASSERT_LE(drawn.size(), 1 + pauses.size());
    }
    EXPECT_TRUE(test::eventually([&] { return points() == 63; })) << "the last values are drawn in the end";
}

TEST_F(LiveRunTest, theTasksOwnMetricIsDrawn)
{
    Task task = *loadTask(m_work.workspace(), "birds");
    task.name = "micro";
    task.metric = TaskMetric::MicroF1;
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(m_work.workspace(), task));
    const std::string id = m_work.addRun({.state = RunState::Running, .task = "micro"});
    m_work.addPoints(id, {{40, 81'920, "dev.micro_f1", 0.9, 40}}, {});
    show(id);
    EXPECT_EQ(plot("Dev scores by step").yAxis->label(), "Dev micro-F1");
    EXPECT_EQ(plot("Dev scores by step").graph(0)->dataCount(), 1);
}

TEST_F(LiveRunTest, smoothingAxisAndScaleAreAPersonsChoice)
{
    show(m_work.addRun({.state = RunState::Running}));
    EXPECT_EQ(plot("Losses by step").graphCount(), 6) << "three curves, each with its raw line";
    test::typeInto(test::control<QDoubleSpinBox>(m_live, "Smoothing"), "0");
    EXPECT_EQ(plot("Losses by step").graphCount(), 3);
    auto *axis = test::control<QComboBox>(m_live, "Horizontal axis");
    axis->setFocus();
    QTest::keyClick(axis, Qt::Key_Down);
    EXPECT_DOUBLE_EQ(plot("Losses by step").graph(0)->data()->at(0)->key, 20'480);
    EXPECT_EQ(plot("Learning rate by step").xAxis->label(), "Tokens");
    auto *logarithmic = test::control<QCheckBox>(m_live, "Logarithmic losses");
    QTest::mouseClick(logarithmic, Qt::LeftButton, {}, {6, logarithmic->height() / 2});
    EXPECT_TRUE(plot("Losses by step").isLogarithmic());
    EXPECT_FALSE(plot("Dev scores by step").isLogarithmic());
}

TEST_F(LiveRunTest, anotherRunBringsItsOwnCurvesAndLog)
{
    const std::string full = m_work.addRun({.state = RunState::Finished});
    std::ofstream(m_work.workspace().run(full) / "log.txt") << "words of the first\n";
    const std::string queued = m_work.addRun({.state = RunState::Queued});
    show(full);
    EXPECT_GT(plot("Losses by step").graphCount(), 0);
    EXPECT_EQ(m_live.findChild<LogTail *>()->toPlainText(), "words of the first\n");
    show(queued);
    EXPECT_EQ(plot("Losses by step").graphCount(), 0);
    EXPECT_TRUE(m_live.findChild<LogTail *>()->toPlainText().isEmpty());
    EXPECT_TRUE(m_live.isLive()) << "it may begin any moment";
    EXPECT_EQ(fact("Task loss").value(), "–");
}

TEST_F(LiveRunTest, ofTwoRunsAskedForTheLastOneIsShown)
{
    const std::string first = m_work.addRun({}), last = m_work.addRun({});
    m_live.setRun(QString::fromStdString(first));
    m_live.setRun(QString::fromStdString(last));
    m_live.refresh();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(says("Run " + QString::fromStdString(last)));
    EXPECT_EQ(m_live.run().toStdString(), last);
}

TEST_F(LiveRunTest, aRunThatIsGoneIsShownNoMore)
{
    const std::string id = m_work.addRun({.state = RunState::Failed});
    show(id);
    QSignalSpy gone(&m_live, &LiveRun::gone), cloned(&m_live, &LiveRun::cloneRequested);
    ASSERT_TRUE(m_work.history().setRemoved(id, true));
    refresh();
    EXPECT_EQ(gone.size(), 1);
    EXPECT_TRUE(m_errors.empty()) << "somebody wanted it so";
    EXPECT_TRUE(m_live.run().isEmpty());
    EXPECT_FALSE(m_live.isLive());
    EXPECT_FALSE(test::control<QTabWidget>(m_live, "Curves and log")->isVisible());
    EXPECT_FALSE(inMenu(RunAction::Extend));
    m_live.findChild<RunControls *>()->action(RunAction::Clone)->trigger();
    EXPECT_EQ(cloned.size(), 0);
    ASSERT_TRUE(m_work.history().setRemoved(id, false));
    show(id);
    EXPECT_EQ(m_live.run().toStdString(), id);
    EXPECT_EQ(failure().cause(), "It broke.");
}

TEST_F(LiveRunTest, ordersGoToTheStore)
{
    for (const auto &[name, order] :
         {std::pair("pause", Order::Pause), {"stop", Order::Stop}, {"keepBest", Order::StopKeepBest}}) {
        const std::string id = m_work.addRun({.state = RunState::Running});
        show(id);
        QTest::mouseClick(&button(name), Qt::LeftButton);
        EXPECT_FALSE(offers(name)) << "not twice";
        ASSERT_TRUE(settle());
        EXPECT_EQ(m_work.history().pendingOrder(id).value(), order) << name;
        EXPECT_FALSE(offers(name)) << "the order is on its way";
        EXPECT_TRUE(says(order == Order::Pause ? "Pausing" : "Stopping"));
    }
}

TEST_F(LiveRunTest, anOrderThatCannotBeFollowedIsTold)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    show(id);
    ASSERT_TRUE(m_work.history().setState(id, RunState::Finished)); // it ended since the last look
    QTest::mouseClick(&button("pause"), Qt::LeftButton);
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_errors.size(), 1u);
    EXPECT_TRUE(says("Finished"));
    EXPECT_FALSE(offers("pause"));
}

TEST_F(LiveRunTest, aPausedRunIsExtendedByStepsOfAPersonsChoice)
{
    show(m_work.addRun({.state = RunState::Paused}));
    QSignalSpy resumed(&m_live, &LiveRun::resumeRequested);
    pick(RunAction::Extend);
    auto *steps = test::control<QSpinBox>(m_live, "More steps");
    ASSERT_TRUE(steps->isVisible());
    ASSERT_TRUE(test::click(m_live, "Cancel"));
    EXPECT_FALSE(steps->isVisible());
    pick(RunAction::Extend);
    steps->setValue(250);
    ASSERT_TRUE(test::click(m_live, "Train on"));
    ASSERT_EQ(resumed.size(), 1);
    EXPECT_EQ(resumed[0][1].toLongLong(), 250);
    EXPECT_FALSE(offers("resume")) << "it is being started";
    m_live.endResuming();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(offers("resume")) << "it could not: one may try again";
}

TEST_F(LiveRunTest, aFinishedRunIsGoneOnWithAsANewOne)
{
    show(m_work.addRun({}));
    std::string id;
    QObject::connect(&m_live, &LiveRun::continuationRequested, [&](const tlm::Run &run) { id = run.id; });
    pick(RunAction::Extend);
    EXPECT_EQ(id, "1");
}

TEST_F(LiveRunTest, aStoppedRunIsPutIntoTheQueue)
{
    const std::string id = m_work.addRun({.state = RunState::Stopped});
    show(id);
    pick(RunAction::Enqueue);
    ASSERT_TRUE(settle());
    EXPECT_EQ(m_work.history().run(id)->state, RunState::Queued);
    EXPECT_TRUE(says("Queued"));
}

TEST_F(LiveRunTest, theEqualCommandIsCopied)
{
    show(m_work.addRun({}));
    pick(RunAction::CopyCommand);
    const QString command = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(command.startsWith("tlm train --workspace")) << command.toStdString();
    EXPECT_TRUE(command.contains("--task birds --method tlm"));
}

TEST_F(LiveRunTest, whatElseOneDoesIsInAMenuWithHelp)
{
    show(m_work.addRun({}));
    QMenu *menu = button("more").menu();
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(menu->actions().size(), 4);
    for (const QAction *each : menu->actions()) {
        EXPECT_FALSE(each->toolTip().isEmpty());
        EXPECT_TRUE(each->objectName().startsWith("run."));
    }
}

} // namespace
} // namespace tlm
