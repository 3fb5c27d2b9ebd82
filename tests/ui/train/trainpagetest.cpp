#include "ui/train/trainpage.h"

#include <fstream>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include "core/history/queue.h"
#include "core/selection/selectionfile.h"
#include "ui/plot/plot.h"
#include "ui/support/words.h"
#include "ui/train/axisrow.h"
#include "ui/train/fact.h"
#include "ui/train/hands.h"
#include "ui/train/liverun.h"
#include "ui/train/logtail.h"
#include "ui/train/queuecard.h"
#include "ui/train/section.h"
#include "ui/train/sweepform.h"
#include "ui/train/trainfixture.h"
#include "ui/train/trainform.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class TrainPageTest : public test::TrainTest
{
protected:
    void open()
    {
        m_page = std::make_unique<TrainPage>(m_work.studio());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activated();
        ASSERT_TRUE(settle());
    }
    void choose(const char *key, const QString &data)
    {
        test::choose(m_page->findChild<QComboBox *>(key), data);
    }
    void edit(const char *key, const QString &text)
    {
        if (!m_page->findChild<QWidget *>(key))
            openSection(QString(key).section('.', 0, 0));
        test::typeInto(m_page->findChild<QWidget *>(key), text);
    }
    void openSection(const QString &name)
    {
        auto *section = m_page->findChild<Section *>("section." + name);
        if (!section->isOpen())
            QTest::mouseClick(section->findChild<QToolButton *>(), Qt::LeftButton);
        EXPECT_TRUE(section->isOpen());
    }
    /// Varies a setting that has a few values, as a person does it.
    void vary(const char *key, const QStringList &values)
    {
        openSection("sweep");
        ASSERT_TRUE(click("Vary a setting"));
        AxisRow *row = m_page->findChildren<AxisRow *>().last();
        test::choose(row->findChild<QComboBox *>(), key);
        EXPECT_TRUE(test::toggle(row->findChild<MultiChoice *>()->menu(), values));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(m_page.get(), key, modifiers);
    }
    /// What stands in the menu of the run that is shown.
    bool pickMore(const QString &text) { return test::pick(control("more")->menu(), {text}); }
    TrainForm *form() const { return m_page->findChild<TrainForm *>(); }
    QAbstractButton *button(const QString &text) const { return test::button(*m_page, text); }
    bool enabled(const QString &text) const { return button(text) && button(text)->isEnabled(); }
    bool click(const QString &text) { return test::click(*m_page, text); }
    QPushButton *control(const char *name) const { return live()->findChild<QPushButton *>(name); }
    LiveRun *live() const { return m_page->findChild<LiveRun *>(); }
    Fact *fact(const QString &name) const { return test::control<Fact>(*m_page, name); }
    QString message() const { return m_page->messages()->cause(); }
    bool started(int count)
    {
        return eventually([this, count] { return calls().size() >= count; });
    }
    Queue queue() { return Queue::open(m_work.workspace().root()).value(); }

    std::unique_ptr<TrainPage> m_page;
};

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

TEST_F(TrainPageTest, aForecastOverADayIsAskedAbout)
{
    const std::string id = m_work.addRun({.method = Method::Linear});
    RunFigures figures;
    figures.seconds = 30 * 3600;
    m_work.addPoints(id, {}, figures);
    setTool();
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Start training"));
    EXPECT_EQ(message(), "It will take about 1 d 6 h.");
    EXPECT_TRUE(calls().isEmpty());
    ASSERT_TRUE(click("Start anyway"));
    EXPECT_TRUE(started(1));
    EXPECT_TRUE(message().isEmpty());
}

TEST_F(TrainPageTest, aForecastOverADayOffersASmallerScale)
{
    setTool();
    open();
    choose("method", "task-mlm");
    choose("scale", "mini");
    edit("budget", "30h");
    ASSERT_TRUE(click("Start training"));
    ASSERT_TRUE(click("Take scale tiny"));
    EXPECT_TRUE(message().isEmpty());
    EXPECT_EQ(form()->draft().configuration().scale, Scale::Tiny);
    EXPECT_TRUE(calls().isEmpty()) << "nothing is started";
    edit("budget", "30h");
    ASSERT_TRUE(click("Add to queue"));
    EXPECT_FALSE(button("Take scale tiny")) << "there is none smaller";
    ASSERT_TRUE(click("Queue anyway"));
    EXPECT_TRUE(started(2));
}

TEST_F(TrainPageTest, whatDoesNotFitIsRedAndAskedAbout)
{
    setTool();
    open();
    choose("method", "task-mlm");
    for (const auto &[key, value] : {std::pair("encoder.layers", "96"),
                                     {"encoder.hidden", "16384"},
                                     {"encoder.feed_forward", "65536"},
                                     {"encoder.heads", "256"}})
        edit(key, value);
    EXPECT_TRUE(fact("Memory")->note().endsWith("does not fit"));
    ASSERT_TRUE(click("Start training"));
    EXPECT_TRUE(message().startsWith("It needs "));
    EXPECT_TRUE(calls().isEmpty());
    EXPECT_TRUE(button("Start anyway"));
}

TEST_F(TrainPageTest, theCommandIsTheSameAndCanBeCopied)
{
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Copy command"));
    const QString command = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(command.startsWith("tlm train")) << command.toStdString();
    EXPECT_TRUE(command.contains("--task birds --method linear"));
}

TEST_F(TrainPageTest, theEstimateFollowsTheForm)
{
    open();
    const QString tiny = fact("Weights")->value();
    choose("scale", "small");
    EXPECT_EQ(fact("Weights")->value(), "108,891,648");
    EXPECT_NE(tiny, "108,891,648");
    EXPECT_TRUE(fact("Memory")->note().startsWith("of "));
}

TEST_F(TrainPageTest, startHandsTheConfigurationToTheToolAndShowsItsRun)
{
    setTool("echo '{\"run\":{\"id\":\"1\",\"state\":\"queued\"}}'\n");
    m_work.addRun({.method = Method::Linear, .state = RunState::Queued});
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Start training"));
    EXPECT_FALSE(enabled("Start training")) << "it is being started";
    ASSERT_TRUE(started(1));
    ASSERT_TRUE(eventually([this] { return m_work.studio().currentRun() == "1"; }));
    EXPECT_EQ(live()->run(), "1");
    EXPECT_EQ(config().at("task"), "birds");
    EXPECT_EQ(config().at("method"), "linear");
    EXPECT_TRUE(calls()[0].startsWith("train --config"));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --detach"));
    EXPECT_TRUE(calls()[0].contains("--json"));
    ASSERT_TRUE(eventually([this] { return enabled("Start training"); }));
}

TEST_F(TrainPageTest, severalSeedsAreQueuedInOneClickAndWorkedOn)
{
    setTool();
    open();
    choose("method", "linear");
    edit("seeds", "1, 2, 3");
    EXPECT_FALSE(button("Start training"));
    ASSERT_TRUE(click("Start 3 trainings"));
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[0].contains("--seed 1,2,3 --queue"));
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
}

TEST_F(TrainPageTest, oneRunIsAddedToTheQueueByItsKeys)
{
    setTool();
    open();
    choose("method", "linear");
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --queue"));
}

TEST_F(TrainPageTest, oneRunIsStartedByItsKeys)
{
    setTool();
    open();
    choose("method", "linear");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(started(1));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --detach"));
}

TEST_F(TrainPageTest, aPausedQueueIsNotSetGoing)
{
    ASSERT_TRUE(queue().setPaused(true));
    setTool();
    open();
    choose("method", "linear");
    edit("seeds", "1, 2");
    ASSERT_TRUE(click("Queue 2 trainings")) << "the button tells the truth";
    ASSERT_TRUE(eventually([this] { return enabled("Queue 2 trainings"); }));
    EXPECT_EQ(calls().size(), 1) << "no runner";
    ASSERT_TRUE(click("Run queue"));
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
}

TEST_F(TrainPageTest, severalMethodsAreOneSweep)
{
    setTool();
    open();
    choose("method", "linear");
    vary("method", {"Task only", "Linear baseline"});
    EXPECT_FALSE(enabled("Start training")) << "it is being planned";
    ASSERT_TRUE(eventually([this] { return enabled("Start 2 trainings"); }));
    EXPECT_EQ(fact("Runs")->value(), "2");
    EXPECT_TRUE(test::words(*form()).join('|').contains("2 experiments, 2 new runs"));
    EXPECT_TRUE(test::control<QLineEdit>(*m_page, "The same as a command")
                    ->text()
                    .contains("--vary method=task-only,linear"));
    EXPECT_FALSE(button("Add to queue")) << "a sweep is queued anyway";
    ASSERT_TRUE(click("Start 2 trainings"));
    ASSERT_TRUE(settle());
    EXPECT_TRUE(message().startsWith("2 runs of the sweep")) << message().toStdString();
    ASSERT_TRUE(started(1));
    EXPECT_TRUE(calls()[0].startsWith("runner --detach"));
    EXPECT_EQ(queue().runs().value().size(), 2u);
    EXPECT_TRUE(form()->sweep()->isEmpty());
    QSignalSpy requested(m_page.get(), &Page::pageRequested);
    ASSERT_TRUE(click("Show in Runs"));
    EXPECT_EQ(requested.size(), 1);
    vary("method", {"Task only", "Linear baseline"});
    ASSERT_TRUE(eventually([this] { return button("All runs are there") != nullptr; }));
    EXPECT_FALSE(enabled("All runs are there"));
}

TEST_F(TrainPageTest, aSweepThatCannotBeIsToldAtItsPlace)
{
    open();
    choose("method", "linear");
    form()->sweep()->addAxis({"task", {"birds", "nothing"}});
    ASSERT_TRUE(eventually([this] { return test::words(*form()).join('|').contains("nothing"); }));
    EXPECT_FALSE(enabled("Start training"));
}

TEST_F(TrainPageTest, theLargestBatchIsFoundAndTaken)
{
    setTool("echo '{\"largest_batch\":{\"batch_tokens\":65536,\"memory_bytes\":9,\"free_bytes\":10}}'\n");
    open();
    choose("method", "task-mlm");
    ASSERT_TRUE(click("Find largest batch"));
    ASSERT_TRUE(eventually([this] { return message().contains("65,536"); }));
    ASSERT_TRUE(click("Use it"));
    EXPECT_EQ(form()->draft().configuration().joint.batchTokens, 65'536);
    EXPECT_TRUE(message().isEmpty());
}

TEST_F(TrainPageTest, whatTheToolSaysAgainstItIsShown)
{
    setTool("echo '{\"error\":{\"code\":\"libtorch.missing\",\"message\":\"LibTorch was not found.\","
            "\"where\":\"\"}}' >&2\nexit 1\n");
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Start training"));
    ASSERT_TRUE(eventually([this] { return !message().isEmpty(); }));
    EXPECT_EQ(message(), "LibTorch was not found.");
    ASSERT_TRUE(eventually([this] { return enabled("Start training"); })) << "what was typed stays";
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
    ASSERT_TRUE(eventually([this] { return fact("External MLM loss")->value() == "2.500"; }));
    EXPECT_EQ(fact("Time")->value(), "2 min left");
}

TEST_F(TrainPageTest, whatAnotherProcessDoesIsSeen)
{
    const std::string id = m_work.addRun({.state = RunState::Paused});
    open();
    EXPECT_TRUE(control("resume")->isEnabled());
    ASSERT_TRUE(m_work.history().setState(id, RunState::Finished));
    ASSERT_TRUE(eventually([this] { return !control("resume")->isVisible(); }));
    const std::string queued = m_work.addRun({.state = RunState::Queued});
    ASSERT_TRUE(eventually([this] { return m_page->findChild<QueueCard *>()->isVisible(); }));
    ASSERT_TRUE(m_work.history().setState(queued, RunState::Stopped));
    EXPECT_TRUE(eventually([this] { return !m_page->findChild<QueueCard *>()->isVisible(); }));
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
    EXPECT_TRUE(eventually([this] { return control("resume")->isEnabled(); }))
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
        eventually([this] { return control("pause")->isVisible() && control("pause")->isEnabled(); }));
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
    EXPECT_TRUE(eventually([tail] { return tail->toPlainText() == "step 1\nstep 2\n"; }));
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
