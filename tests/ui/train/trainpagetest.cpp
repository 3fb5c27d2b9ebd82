#include "ui/train/trainpage.h"

#include <fstream>

#include <gtest/gtest.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include "core/selection/selectionfile.h"
#include "ui/plot/plot.h"
#include "ui/support/testworkspace.h"
#include "ui/train/fact.h"
#include "ui/train/liverun.h"
#include "ui/train/logtail.h"
#include "ui/train/runcontrols.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class TrainPageTest : public ::testing::Test
{
protected:
    TrainPageTest() { m_work.addTask(); }
    void open()
    {
        m_page = std::make_unique<TrainPage>(m_work.studio());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activated();
    }
    void choose(const char *key, const QString &data)
    {
        auto *box = m_page->findChild<QComboBox *>(key);
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *each : m_page->findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QPushButton *control(const char *name) const
    {
        return m_page->findChild<RunControls *>()->findChild<QPushButton *>(name);
    }
    LiveRun *live() const { return m_page->findChild<LiveRun *>(); }
    Fact *fact(const QString &name) const
    {
        for (auto *each : m_page->findChildren<Fact *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }

    test::TestWorkspace m_work;
    std::unique_ptr<TrainPage> m_page;
};

TEST_F(TrainPageTest, theCurrentTaskIsChosenAndProblemsKeepTheButtonOff)
{
    open();
    EXPECT_EQ(m_page->findChild<QComboBox *>("task")->currentText(), "birds");
    EXPECT_FALSE(button("Start training")->isEnabled()) << "a selection is missing";
    choose("method", "linear");
    EXPECT_TRUE(button("Start training")->isEnabled());
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

TEST_F(TrainPageTest, aForecastOverADayIsAskedAbout)
{
    const std::string id = m_work.addRun({.method = Method::Linear});
    RunFigures figures;
    figures.seconds = 30 * 3600;
    m_work.addPoints(id, {}, figures);
    m_work.setTool("echo started > \"" + (m_work.folder() / "started").string() + "\"");
    open();
    choose("method", "linear");
    QTest::mouseClick(button("Start training"), Qt::LeftButton);
    ASSERT_TRUE(m_page->messages()->isVisible());
    EXPECT_FALSE(std::filesystem::exists(m_work.folder() / "started"));
    ASSERT_TRUE(button("Start anyway"));
    QTest::mouseClick(button("Start anyway"), Qt::LeftButton);
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return std::filesystem::exists(m_work.folder() / "started"); }, 20000));
}

TEST_F(TrainPageTest, theCommandIsTheSameAndCanBeCopied)
{
    open();
    choose("method", "linear");
    QTest::mouseClick(button("Copy"), Qt::LeftButton);
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
    m_work.setTool(R"(
for word; do case "$last" in --config) cp "$word" ")" +
                   (m_work.folder() / "config.json").string() + R"(";; esac; last=$word; done
echo "$@" > ")" + (m_work.folder() / "arguments").string() +
                   R"("
echo '{"run":{"id":"1","state":"queued"}}'
)");
    m_work.addRun({.method = Method::Linear, .state = RunState::Queued});
    open();
    choose("method", "linear");
    QTest::mouseClick(button("Start training"), Qt::LeftButton);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return std::filesystem::exists(m_work.folder() / "arguments"); }, 20000));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_work.studio().currentRun() == "1"; }, 20000));
    EXPECT_EQ(live()->run(), "1");
    const auto config = readJson(m_work.folder() / "config.json");
    ASSERT_TRUE(config);
    EXPECT_EQ(config->at("task"), "birds");
    EXPECT_EQ(config->at("method"), "linear");
    std::ifstream file(m_work.folder() / "arguments");
    std::string arguments((std::istreambuf_iterator<char>(file)), {});
    EXPECT_NE(arguments.find("train --config"), std::string::npos);
    EXPECT_NE(arguments.find("--seed 1 --detach"), std::string::npos);
    EXPECT_NE(arguments.find("--json"), std::string::npos);
    ASSERT_TRUE(QTest::qWaitFor([this] { return button("Start training")->isEnabled(); }, 20000));
}

TEST_F(TrainPageTest, whatTheToolSaysAgainstItIsShown)
{
    m_work.setTool(R"(
echo '{"error":{"code":"libtorch.missing","message":"LibTorch was not found.","where":""}}' >&2
exit 1
)");
    open();
    choose("method", "linear");
    QTest::mouseClick(button("Start training"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_page->messages()->cause().isEmpty(); }, 20000));
    EXPECT_EQ(m_page->messages()->cause(), "LibTorch was not found.");
}

TEST_F(TrainPageTest, aRunningRunShowsItsFiguresAndCurves)
{
    m_work.addRun({.state = RunState::Running, .dev = 0.3});
    open();
    EXPECT_EQ(live()->run(), "1");
    EXPECT_EQ(fact("Best dev score")->value(), "0.3000");
    EXPECT_EQ(fact("Best dev score")->note(), "at step 20");
    EXPECT_EQ(fact("External MLM loss")->value(), "7.000");
    EXPECT_EQ(fact("Time")->value(), "3 min left");
    EXPECT_EQ(fact("Time")->note(), "step 30 of 120");
    for (const Plot *plot : live()->findChildren<Plot *>())
        EXPECT_GE(plot->graphCount(), 1) << plot->accessibleName().toStdString();
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
    ASSERT_TRUE(QTest::qWaitFor([this] { return fact("External MLM loss")->value() == "2.500"; }, 20000));
    EXPECT_EQ(fact("Time")->value(), "2 min left");
}

TEST_F(TrainPageTest, pauseAndStopAreOrdersInTheStore)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    open();
    EXPECT_FALSE(control("resume")->isVisible());
    QTest::mouseClick(control("pause"), Qt::LeftButton);
    EXPECT_EQ(*m_work.history().pendingOrder(id), Order::Pause);
    EXPECT_FALSE(control("pause")->isEnabled()) << "the order is on its way";
    EXPECT_FALSE(control("stop")->isEnabled());
}

TEST_F(TrainPageTest, stopAndKeepBestIsAnOrderOfItsOwn)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    open();
    QTest::mouseClick(control("keepBest"), Qt::LeftButton);
    EXPECT_EQ(*m_work.history().pendingOrder(id), Order::StopKeepBest);
}

TEST_F(TrainPageTest, aLostRunIsResumedThroughTheTool)
{
    m_work.setTool("echo \"$@\" > \"" + (m_work.folder() / "arguments").string() + "\"\n");
    m_work.addRun({.state = RunState::Lost});
    open();
    ASSERT_TRUE(control("resume")->isVisible());
    QTest::mouseClick(control("resume"), Qt::LeftButton);
    EXPECT_FALSE(control("resume")->isEnabled());
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return std::filesystem::exists(m_work.folder() / "arguments"); }, 20000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return control("resume")->isEnabled(); }, 20000))
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
    EXPECT_TRUE(QTest::qWaitFor([this] { return control("pause")->isEnabled(); }, 20000));
    EXPECT_FALSE(control("resume")->isVisible());
}

TEST_F(TrainPageTest, theLogOfTheRunIsThere)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    const auto log = m_work.workspace().run(id) / "log.txt";
    std::ofstream(log) << "step 1\n";
    open();
    EXPECT_EQ(m_page->findChild<LogTail *>()->toPlainText(), "step 1\n");
    std::ofstream(log, std::ios::app) << "step 2\n";
    live()->refresh();
    EXPECT_EQ(m_page->findChild<LogTail *>()->toPlainText(), "step 1\nstep 2\n");
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

TEST(LogTail, keepsThePlaceOneReads)
{
    test::TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 500; ++i)
        lines += "line " + std::to_string(i) + "\n";
    const auto file = folder.write("log.txt", lines);
    LogTail tail;
    tail.resize(300, 200);
    tail.show();
    tail.setFile(file);
    auto *bar = tail.verticalScrollBar();
    EXPECT_EQ(bar->value(), bar->maximum()) << "the end is shown first";
    bar->setValue(10);
    std::ofstream(file, std::ios::app) << "one more\n";
    tail.follow();
    EXPECT_EQ(bar->value(), 10);
    EXPECT_TRUE(tail.toPlainText().endsWith("one more\n"));
    folder.write("log.txt", "new\n");
    tail.follow();
    EXPECT_EQ(tail.toPlainText(), "new\n");
}

} // namespace
} // namespace tlm
