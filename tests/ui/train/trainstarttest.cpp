#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>

#include "ui/support/notemporaryfolder.h"
#include "ui/support/words.h"
#include "ui/train/sweepform.h"
#include "ui/train/trainpagefixture.h"

namespace tlm {
namespace {

class TrainStartTest : public test::TrainPageTest
{
protected:
    /// The page as it is in front, with a tool to call.
    void openWith(const char *method)
    {
        setTool();
        open();
        choose("method", method);
    }
};

TEST_F(TrainStartTest, aForecastOverADayIsAskedAbout)
{
    const std::string id = m_work.addRun({.method = Method::Linear});
    RunFigures figures;
    figures.seconds = 30 * 3600;
    m_work.addPoints(id, {}, figures);
    openWith("linear");
    ASSERT_TRUE(click("Start training"));
    EXPECT_EQ(message(), "It will take about 1 d 6 h.");
    EXPECT_TRUE(calls().isEmpty());
    ASSERT_TRUE(click("Start anyway"));
    EXPECT_TRUE(started(1));
    EXPECT_TRUE(message().isEmpty());
}

TEST_F(TrainStartTest, aForecastOverADayOffersASmallerScale)
{
    openWith("task-mlm");
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

TEST_F(TrainStartTest, theQuestionIsOfTheFormAsItWas)
{
    openWith("task-mlm");
    edit("budget", "30h");
    ASSERT_TRUE(click("Start training"));
    ASSERT_TRUE(button("Start anyway"));
    edit("seeds", "1, 2");
    EXPECT_TRUE(message().isEmpty());
    EXPECT_FALSE(button("Start anyway"));
}

TEST_F(TrainStartTest, nothingIsStartedAnywayWhileAnotherOneIsBeingStarted)
{
    setTool("trap 'exit 3' INT\nwhile :; do sleep 0.05; done\n");
    m_work.addRun({.state = RunState::Paused});
    open();
    choose("method", "task-mlm");
    edit("budget", "30h");
    ASSERT_TRUE(click("Start training"));
    QTest::mouseClick(control("resume"), Qt::LeftButton);
    EXPECT_FALSE(enabled("Start anyway"));
    ASSERT_TRUE(click("Cancel"));
    EXPECT_TRUE(test::eventually([this] { return enabled("Start anyway"); }));
}

TEST_F(TrainStartTest, aConfigurationThatCannotBeHandedOverEndsTheStart)
{
    open();
    choose("method", "linear");
    const test::NoTemporaryFolder none;
    ASSERT_TRUE(click("Start training"));
    EXPECT_FALSE(message().isEmpty());
    EXPECT_FALSE(button("Cancel")) << "nothing goes on";
    EXPECT_TRUE(enabled("Start training"));
}

TEST_F(TrainStartTest, whatDoesNotFitIsRedAndAskedAbout)
{
    openWith("task-mlm");
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

TEST_F(TrainStartTest, theCommandIsTheSameAndCanBeCopied)
{
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Copy command"));
    const QString command = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(command.startsWith("tlm train")) << command.toStdString();
    EXPECT_TRUE(command.contains("--task birds --method linear"));
}

TEST_F(TrainStartTest, theEstimateFollowsTheForm)
{
    open();
    const QString tiny = fact("Weights")->value();
    choose("scale", "small");
    EXPECT_EQ(fact("Weights")->value(), "108,891,648");
    EXPECT_NE(tiny, "108,891,648");
    EXPECT_TRUE(fact("Memory")->note().startsWith("of "));
}

TEST_F(TrainStartTest, startHandsTheConfigurationToTheToolAndShowsItsRun)
{
    setTool("echo '{\"run\":{\"id\":\"1\",\"state\":\"queued\"}}'\n");
    m_work.addRun({.method = Method::Linear, .state = RunState::Queued});
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Start training"));
    EXPECT_FALSE(enabled("Start training")) << "it is being started";
    ASSERT_TRUE(started(1));
    ASSERT_TRUE(test::eventually([this] { return m_work.studio().currentRun() == "1"; }));
    EXPECT_EQ(live()->run(), "1");
    EXPECT_EQ(config().at("task"), "birds");
    EXPECT_EQ(config().at("method"), "linear");
    EXPECT_TRUE(calls()[0].startsWith("train --config"));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --detach"));
    EXPECT_TRUE(calls()[0].contains("--json"));
    ASSERT_TRUE(test::eventually([this] { return enabled("Start training"); }));
}

TEST_F(TrainStartTest, severalSeedsAreQueuedInOneClickAndWorkedOn)
{
    openWith("linear");
    edit("seeds", "1, 2, 3");
    EXPECT_FALSE(button("Start training"));
    ASSERT_TRUE(click("Start 3 trainings"));
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[0].contains("--seed 1,2,3 --queue"));
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
}

TEST_F(TrainStartTest, oneRunIsAddedToTheQueueByItsKeys)
{
    openWith("linear");
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --queue"));
}

TEST_F(TrainStartTest, oneRunIsStartedByItsKeys)
{
    openWith("linear");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(started(1));
    EXPECT_TRUE(calls()[0].contains("--seed 1 --detach"));
}

TEST_F(TrainStartTest, aPausedQueueIsNotSetGoing)
{
    ASSERT_TRUE(queue().setPaused(true));
    openWith("linear");
    edit("seeds", "1, 2");
    ASSERT_TRUE(click("Queue 2 trainings")) << "the button tells the truth";
    ASSERT_TRUE(test::eventually([this] { return enabled("Queue 2 trainings"); }));
    EXPECT_EQ(calls().size(), 1) << "no runner";
    ASSERT_TRUE(click("Run queue"));
    ASSERT_TRUE(started(2));
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
}

TEST_F(TrainStartTest, severalMethodsAreOneSweep)
{
    openWith("linear");
    vary("method", {"Task only", "Linear baseline"});
    EXPECT_FALSE(enabled("Start training")) << "it is being planned";
    ASSERT_TRUE(test::eventually([this] { return enabled("Start 2 trainings"); }));
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
    ASSERT_TRUE(test::eventually([this] { return button("All runs are there") != nullptr; }));
    EXPECT_FALSE(enabled("All runs are there"));
}

TEST_F(TrainStartTest, aSweepIsStartedOnceWhateverFailsMeanwhile)
{
    openWith("linear");
    vary("method", {"Task only", "Linear baseline"});
    ASSERT_TRUE(test::eventually([this] { return enabled("Start 2 trainings"); }));
    ASSERT_TRUE(click("Start 2 trainings"));
    Q_EMIT live()->failed({ErrorCode::DatabaseBusy, "It is busy.", {}});
    EXPECT_FALSE(enabled("Start 2 trainings"));
    ASSERT_TRUE(settle());
    EXPECT_EQ(queue().runs().value().size(), 2u);
}

TEST_F(TrainStartTest, whatIsVariedNextStaysWhenASweepIsStarted)
{
    openWith("linear");
    vary("method", {"Task only", "Linear baseline"});
    ASSERT_TRUE(test::eventually([this] { return enabled("Start 2 trainings"); }));
    ASSERT_TRUE(click("Start 2 trainings"));
    form()->sweep()->setAxes({{"method", {"task-only", "task-mlm"}}});
    ASSERT_TRUE(settle());
    EXPECT_TRUE(message().startsWith("2 runs of the sweep")) << message().toStdString();
    ASSERT_EQ(form()->sweep()->axes().size(), 1u);
    EXPECT_EQ(form()->sweep()->axes()[0].values, (std::vector<std::string>{"task-only", "task-mlm"}));
    EXPECT_TRUE(test::eventually([this] { return enabled("Start 1 training"); })) << "one of them is there";
}

TEST_F(TrainStartTest, aSweepThatCannotBeIsToldAtItsPlace)
{
    open();
    choose("method", "linear");
    form()->sweep()->addAxis({"task", {"birds", "nothing"}});
    ASSERT_TRUE(test::eventually([this] { return test::words(*form()).join('|').contains("nothing"); }));
    EXPECT_FALSE(enabled("Start training"));
}

TEST_F(TrainStartTest, theLargestBatchIsFoundAndTaken)
{
    setTool("echo '{\"largest_batch\":{\"batch_tokens\":65536,\"memory_bytes\":9,\"free_bytes\":10}}'\n");
    open();
    choose("method", "task-mlm");
    ASSERT_TRUE(click("Find largest batch"));
    ASSERT_TRUE(test::eventually([this] { return message().contains("65,536"); }));
    ASSERT_TRUE(click("Use it"));
    EXPECT_EQ(form()->draft().configuration().joint.batchTokens, 65'536);
    EXPECT_TRUE(message().isEmpty());
}

TEST_F(TrainStartTest, whatTheToolSaysAgainstItIsShown)
{
    setTool("echo '{\"error\":{\"code\":\"libtorch.missing\",\"message\":\"LibTorch was not found.\","
            "\"where\":\"\"}}' >&2\nexit 1\n");
    open();
    choose("method", "linear");
    ASSERT_TRUE(click("Start training"));
    ASSERT_TRUE(test::eventually([this] { return !message().isEmpty(); }));
    EXPECT_EQ(message(), "LibTorch was not found.");
    ASSERT_TRUE(test::eventually([this] { return enabled("Start training"); })) << "what was typed stays";
}

} // namespace
} // namespace tlm
