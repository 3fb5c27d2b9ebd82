#include "ui/train/liverun.h"

#include <limits>

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/clicks.h"
#include "ui/plot/plot.h"
#include "ui/support/testworkspace.h"
#include "ui/support/words.h"
#include "ui/train/fact.h"

namespace tlm {
namespace {

class LiveRunTest : public ::testing::Test
{
protected:
    LiveRunTest() : m_live(m_work.studio())
    {
        m_work.addTask();
        m_live.show();
    }
    void show(const std::string &id) { m_live.setRun(QString::fromStdString(id)); }
    Fact &fact(const char *name) { return *test::control<Fact>(m_live, name); }
    Plot &plot(const char *name) { return *test::control<Plot>(m_live, name); }
    bool says(const QString &words) { return test::words(m_live).join('|').contains(words); }
    bool enabled(const char *control) { return m_live.findChild<QPushButton *>(control)->isEnabled(); }

    test::TestWorkspace m_work;
    LiveRun m_live;
};

TEST_F(LiveRunTest, everyStateIsNamedAndItsButtonsTellTheTruth)
{
    struct Expectation
    {
        RunState state;
        const char *word;
        bool pause, resume, stop;
    };
    const Expectation expectations[] = {{RunState::Queued, "Queued", false, true, true},
                                        {RunState::Preparing, "Preparing", true, false, true},
                                        {RunState::Running, "Running", true, false, true},
                                        {RunState::Paused, "Paused", false, true, true},
                                        {RunState::Finished, "Finished", false, false, false},
                                        {RunState::Stopped, "Stopped", false, true, false},
                                        {RunState::Failed, "Failed", false, true, false},
                                        {RunState::Lost, "Lost", false, true, true}};
    for (const auto &[state, word, pause, resume, stop] : expectations) {
        show(m_work.addRun({.method = Method::Tlm, .state = state}));
        EXPECT_TRUE(says(word)) << word;
        EXPECT_EQ(enabled("pause"), pause) << word;
        EXPECT_EQ(enabled("resume"), resume) << word;
        EXPECT_EQ(enabled("stop"), stop) << word;
        EXPECT_EQ(enabled("keepBest"), pause) << word;
    }
}

TEST_F(LiveRunTest, aFailureIsToldAndTakesNoWidth)
{
    const std::string failed = m_work.addRun({.state = RunState::Failed});
    show(failed);
    EXPECT_EQ(fact("Time").value(), "Failed");
    const auto *error = test::control<QLabel>(m_live, "Why the run failed");
    ASSERT_NE(error, nullptr);
    EXPECT_EQ(error->text(), "It broke.");
    EXPECT_TRUE(error->isVisibleTo(&m_live));
    const int width = m_live.minimumSizeHint().width();
    const std::string sentences = QString("It broke again. ").repeated(40).toStdString();
    ASSERT_TRUE(m_work.history().setState(failed, RunState::Failed, sentences));
    show(failed);
    EXPECT_EQ(error->text().toStdString(), sentences);
    EXPECT_EQ(m_live.minimumSizeHint().width(), width);
    show(m_work.addRun({.state = RunState::Finished, .dev = 0.3}));
    EXPECT_FALSE(error->isVisibleTo(&m_live));
}

TEST_F(LiveRunTest, aFinishedRunTellsWhatItTook)
{
    show(m_work.addRun({.state = RunState::Finished, .dev = 0.3}));
    EXPECT_EQ(fact("Time").value(), "1 min");
    EXPECT_FALSE(m_live.isLive());
    EXPECT_EQ(m_live.findChild<QProgressBar *>()->value(), 250);
}

TEST_F(LiveRunTest, aLossThatIsNotANumberIsShownAsSuch)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    show(id);
    m_work.addPoints(id, {{40, 81'920, "loss.task", std::numeric_limits<double>::quiet_NaN(), 40}}, {});
    m_live.refresh();
    EXPECT_EQ(fact("Task loss").value(), "NaN");
    EXPECT_TRUE(plot("Losses by step").accessibleDescription().contains("not a number"));
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

TEST_F(LiveRunTest, smoothingAndAxisAreAPersonsChoice)
{
    show(m_work.addRun({.state = RunState::Running}));
    EXPECT_EQ(plot("Losses by step").graphCount(), 6) << "three curves, each with its raw line";
    test::control<QDoubleSpinBox>(m_live, "Smoothing")->setValue(0);
    EXPECT_EQ(plot("Losses by step").graphCount(), 3);
    auto *axis = test::control<QComboBox>(m_live, "Horizontal axis");
    axis->setFocus();
    QTest::keyClick(axis, Qt::Key_Down);
    EXPECT_DOUBLE_EQ(plot("Losses by step").graph(0)->data()->at(0)->key, 20'480);
    EXPECT_EQ(plot("Learning rate by step").xAxis->label(), "Tokens");
}

TEST_F(LiveRunTest, anotherRunBringsItsOwnCurves)
{
    const std::string full = m_work.addRun({.state = RunState::Finished});
    const std::string queued = m_work.addRun({.state = RunState::Queued});
    show(full);
    EXPECT_GT(plot("Losses by step").graphCount(), 0);
    show(queued);
    EXPECT_EQ(plot("Losses by step").graphCount(), 0);
    EXPECT_TRUE(m_live.isLive()) << "it may begin any moment";
    EXPECT_EQ(fact("Task loss").value(), "–");
}

TEST_F(LiveRunTest, aRunThatIsGoneIsAnError)
{
    QSignalSpy failed(&m_live, &LiveRun::failed);
    show("999");
    EXPECT_GE(failed.size(), 1);
}

TEST_F(LiveRunTest, anOrderThatCannotBeFollowedIsTold)
{
    const std::string id = m_work.addRun({.state = RunState::Running});
    show(id);
    QSignalSpy failed(&m_live, &LiveRun::failed);
    ASSERT_TRUE(m_work.history().setState(id, RunState::Finished)); // it ended since the last look
    QTest::mouseClick(m_live.findChild<QPushButton *>("pause"), Qt::LeftButton);
    EXPECT_EQ(failed.size(), 1);
    EXPECT_TRUE(says("Finished"));
    EXPECT_FALSE(enabled("pause"));
}

} // namespace
} // namespace tlm
