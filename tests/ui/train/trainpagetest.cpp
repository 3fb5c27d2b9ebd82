#include "ui/train/trainpage.h"

#include <fstream>

#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>

#include "core/selection/selectionfile.h"
#include "ui/plot/plot.h"
#include "ui/train/logtail.h"
#include "ui/train/queuecard.h"
#include "ui/train/trainpagefixture.h"

namespace tlm {
namespace {

using test::TrainPageTest;

TEST_F(TrainPageTest, theCurrentTaskIsChosenAndProblemsKeepTheButtonOff)
{
    open();
    EXPECT_EQ(m_page->findChild<QComboBox *>("task")->currentText(), "birds");
    EXPECT_FALSE(enabled("Start training")) << "a selection is missing";
    EXPECT_FALSE(enabled("Add to queue"));
    choose("method", "linear");
    EXPECT_TRUE(enabled("Start training"));
    EXPECT_TRUE(enabled("Add to queue"));
}

TEST_F(TrainPageTest, theSelectionOfferedIsOneOfTheTask)
{
    for (const auto &[name, task] : {std::pair("another", "fish"), std::pair("own", "birds")}) {
        Selection selection;
        selection.summary.name = name;
        selection.summary.task = task;
        ASSERT_TRUE(saveSelection(m_work.workspace(), selection));
    }
    m_work.studio().refresh();
    m_work.studio().setCurrentSelection("another");
    open();
    EXPECT_EQ(m_page->findChild<QComboBox *>("selection")->currentText(), "own");
}

TEST_F(TrainPageTest, withoutATaskThePageLeadsToOne)
{
    ASSERT_TRUE(removeTask(m_work.workspace(), "birds"));
    m_work.studio().refresh();
    open();
    QSignalSpy requested(m_page.get(), &Page::pageRequested);
    ASSERT_TRUE(click("Go to Task"));
    EXPECT_EQ(requested.size(), 1);
    m_work.addTask();
    m_work.studio().refresh();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(button("Go to Task"));
    EXPECT_TRUE(form()->isVisible());
}

TEST_F(TrainPageTest, aRunningRunShowsItsFiguresAndCurves)
{
    m_work.addRun({.state = RunState::Running, .dev = 0.3});
    open();
    EXPECT_EQ(live()->run(), "1");
    EXPECT_EQ(fact("Best dev score")->value(), "0.3000");
    EXPECT_EQ(fact("Best dev score")->note(), "at step 20");
    EXPECT_EQ(fact("External MLM loss")->value(), "7.000");
    EXPECT_EQ(fact("Task loss")->note(), "rate 0.002");
    EXPECT_EQ(fact("Time")->value(), "3 min left");
    EXPECT_EQ(fact("Time")->note(), "step 30 of 120");
    for (const Plot *plot : live()->findChildren<Plot *>())
        EXPECT_GE(plot->graphCount(), 1) << plot->accessibleName().toStdString();
}

TEST_F(TrainPageTest, whatTrainsIsShownBeforeWhatWaits)
{
    const std::string running = m_work.addRun({.state = RunState::Running});
    m_work.addRun({.state = RunState::Queued});
    open();
    EXPECT_EQ(live()->run().toStdString(), running);
}

TEST_F(TrainPageTest, aRemovedRunGivesWayToTheNewest)
{
    m_work.addRun({});
    m_work.addRun({});
    m_work.studio().setCurrentRun("1");
    open();
    EXPECT_EQ(live()->run(), "1");
    ASSERT_TRUE(m_work.history().setRemoved("1", true));
    m_page->activated();
    ASSERT_TRUE(settle());
    EXPECT_EQ(live()->run(), "2");
    EXPECT_EQ(m_work.studio().currentRun(), "2");
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
}

TEST_F(TrainPageTest, theLastRunThatIsRemovedIsShownNoMore)
{
    m_work.addRun({});
    open();
    ASSERT_TRUE(m_work.history().setRemoved("1", true));
    m_page->activated();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(live()->run().isEmpty());
    EXPECT_TRUE(m_work.studio().currentRun().isEmpty());
    EXPECT_TRUE(message().isEmpty()) << message().toStdString();
}

TEST_F(TrainPageTest, aWindowThatWasAnIconFollowsTheRunAgain)
{
    const std::string id = m_work.addRun({.state = RunState::Paused});
    auto lock = std::make_optional(*FileLock::acquire(lockFile(m_work.workspace().root(), id)));
    ASSERT_TRUE(m_work.history().setState(id, RunState::Running));
    open();
    ASSERT_FALSE(control("resume")->isVisible());
    m_page->hide();
    m_page->show();
    lock.reset(); // its trainer is killed, which changes nothing in the store
    EXPECT_TRUE(test::eventually([this] { return control("resume")->isVisible(); }));
}

TEST_F(TrainPageTest, theSizesThatAPersonChoseStay)
{
    open();
    for (QSplitter *split : m_page->findChildren<QSplitter *>())
        Q_EMIT split->splitterMoved(0, 1);
    for (const char *name : {"train.split", "train.right", "train.curves", "train.lowerCurves"})
        EXPECT_FALSE(m_work.studio().settings().state(name).isEmpty()) << name;
}

TEST_F(TrainPageTest, newPointsArriveByThemselves)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    open();
    RunFigures figures;
    figures.stage = "joint";
    figures.step = 60;
    figures.totalSteps = 120;
    figures.seconds = 120;
    m_work.addPoints(id, {{60, 122'880, "loss.mlm.external", 2.5, 60}}, figures);
    ASSERT_TRUE(test::eventually([this] { return fact("External MLM loss")->value() == "2.500"; }));
    EXPECT_EQ(fact("Time")->value(), "2 min left");
}

TEST_F(TrainPageTest, whatAnotherProcessDoesIsSeen)
{
    const std::string id = m_work.addRun({.state = RunState::Paused});
    open();
    EXPECT_TRUE(control("resume")->isEnabled());
    ASSERT_TRUE(m_work.history().setState(id, RunState::Finished));
    ASSERT_TRUE(test::eventually([this] { return !control("resume")->isVisible(); }));
    const std::string queued = m_work.addRun({.state = RunState::Queued});
    ASSERT_TRUE(test::eventually([this] { return m_page->findChild<QueueCard *>()->isVisible(); }));
    ASSERT_TRUE(m_work.history().setState(queued, RunState::Stopped));
    EXPECT_TRUE(test::eventually([this] { return !m_page->findChild<QueueCard *>()->isVisible(); }));
}

TEST_F(TrainPageTest, aLostRunIsResumedThroughTheTool)
{
    setTool();
    m_work.addRun({.state = RunState::Lost});
    open();
    ASSERT_TRUE(control("resume")->isVisible());
    QTest::mouseClick(control("resume"), Qt::LeftButton);
    EXPECT_FALSE(control("resume")->isEnabled());
    ASSERT_TRUE(started(1));
    EXPECT_TRUE(calls()[0].startsWith("resume 1 --detach"));
    EXPECT_TRUE(test::eventually([this] { return control("resume")->isEnabled(); }))
        << "it did not start: one may try again";
}

TEST_F(TrainPageTest, aResumedRunCanBePausedAgain)
{
    m_work.setTool("sleep 30\n");
    const std::string id = m_work.addRun({.state = RunState::Paused});
    open();
    QTest::mouseClick(control("resume"), Qt::LeftButton);
    const auto lock = FileLock::acquire(lockFile(m_work.workspace().root(), id));
    ASSERT_TRUE(m_work.history().setState(id, RunState::Running));
    EXPECT_TRUE(
        test::eventually([this] { return control("pause")->isVisible() && control("pause")->isEnabled(); }));
    EXPECT_FALSE(control("resume")->isVisible());
}

TEST_F(TrainPageTest, aRunIsClonedIntoTheForm)
{
    m_work.addRun({.method = Method::TaskOnly});
    open();
    ASSERT_TRUE(pickMore("Clone and change"));
    EXPECT_EQ(form()->draft().configuration().method, Method::TaskOnly);
    EXPECT_EQ(message(), "The form has the settings of run 1.");
}

TEST_F(TrainPageTest, aFinishedRunIsExtendedAsANewRunFromItsModel)
{
    m_work.addRun({.method = Method::TaskOnly});
    open();
    ASSERT_TRUE(pickMore("Extend"));
    EXPECT_EQ(form()->draft().configuration().method, Method::FineTune);
    EXPECT_EQ(form()->draft().configuration().model, "1");
    EXPECT_TRUE(message().startsWith("A finished run has no checkpoint"));
}

TEST_F(TrainPageTest, aWaitingRunIsStartedOrShownFromTheQueue)
{
    setTool();
    m_work.addRun({});
    m_work.addRun({.state = RunState::Queued});
    m_work.studio().setCurrentRun("1");
    open();
    EXPECT_EQ(live()->run(), "1");
    auto *table = m_page->findChild<QueueCard *>()->findChild<QTableView *>();
    table->selectRow(0);
    ASSERT_TRUE(test::pickFromMenuOf(table, "Show run"));
    EXPECT_EQ(live()->run(), "2");
    ASSERT_TRUE(test::pickFromMenuOf(table, "Start now"));
    ASSERT_TRUE(started(1));
    EXPECT_TRUE(calls()[0].startsWith("resume 2 --detach"));
}

TEST_F(TrainPageTest, theLogOfTheRunIsThereAndFollowed)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    const auto log = m_work.workspace().run(id) / "log.txt";
    std::ofstream(log) << "step 1\n";
    open();
    auto *tail = m_page->findChild<LogTail *>();
    EXPECT_EQ(tail->toPlainText(), "step 1\n");
    std::ofstream(log, std::ios::app) << "step 2\n";
    EXPECT_TRUE(test::eventually([tail] { return tail->toPlainText() == "step 1\nstep 2\n"; }));
}

TEST_F(TrainPageTest, closingThePageLeavesTheRunAlone)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    open();
    m_page.reset();
    EXPECT_EQ(m_work.history().run(id)->state, RunState::Running);
    EXPECT_EQ(m_work.history().pendingOrder(id).value(), Order::None);
}

TEST(AllowedActions, followTheState)
{
    tlm::Run run;
    const auto allowed = [&run](RunState state, Order pending = Order::None) {
        run.state = state;
        return allowedActions(run, pending);
    };
    EXPECT_TRUE(allowed(RunState::Running).pause);
    EXPECT_TRUE(allowed(RunState::Running).stop);
    EXPECT_FALSE(allowed(RunState::Running).resume);
    EXPECT_FALSE(allowed(RunState::Running, Order::Stop).pause);
    EXPECT_FALSE(allowed(RunState::Finished).resume);
    EXPECT_FALSE(allowed(RunState::Finished).stop);
    for (const RunState state : {RunState::Paused, RunState::Lost, RunState::Stopped, RunState::Failed})
        EXPECT_TRUE(allowed(state).resume) << static_cast<int>(state);
    run.configuration.method = Method::Linear;
    EXPECT_FALSE(allowed(RunState::Running).pause);
    EXPECT_FALSE(allowed(RunState::Failed).resume);
}

} // namespace
} // namespace tlm
