#include "ui/train/trainer.h"

#include <QSignalSpy>

#include "ui/support/notemporaryfolder.h"
#include "ui/train/prober.h"
#include "ui/train/trainfixture.h"

namespace tlm {
namespace {

class TrainerTest : public test::TrainTest
{
protected:
    TrainerTest() : m_trainer(m_work.studio()), m_finished(&m_trainer, &Trainer::finished)
    {
        m_configuration.task = "birds";
        QObject::connect(&m_trainer, &Trainer::failed,
                         [this](const Error &error) { m_errors.push_back(error); });
    }
    bool finishes(int times = 1)
    {
        return test::eventually([this, times] { return m_finished.size() >= times; });
    }

    Trainer m_trainer;
    QSignalSpy m_finished;
    Configuration m_configuration = preset(Method::Linear, Recipe::Fast, Scale::Tiny);
    std::vector<Error> m_errors;
};

TEST_F(TrainerTest, oneRunIsTrainedNow)
{
    setTool("echo '{\"run\":{\"id\":\"4\",\"state\":\"queued\"}}'\n");
    QSignalSpy started(&m_trainer, &Trainer::started);
    m_trainer.train(m_configuration, 7);
    EXPECT_TRUE(m_trainer.isBusy());
    ASSERT_TRUE(finishes());
    EXPECT_FALSE(m_trainer.isBusy());
    ASSERT_EQ(calls().size(), 1);
    EXPECT_TRUE(calls()[0].contains("--seed 7 --detach --workspace")) << calls()[0].toStdString();
    EXPECT_EQ(config().at("method"), "linear");
    ASSERT_EQ(started.size(), 1);
    EXPECT_EQ(started[0][0], "4");
}

TEST_F(TrainerTest, severalAreQueuedAndARunnerFollows)
{
    setTool();
    m_trainer.queue(m_configuration, {1, 2, 3}, true);
    ASSERT_TRUE(finishes());
    ASSERT_EQ(calls().size(), 2);
    EXPECT_TRUE(calls()[0].contains("--seed 1,2,3 --queue"));
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
    EXPECT_EQ(m_finished.size(), 1) << "all of it is done";
}

TEST_F(TrainerTest, whatIsAskedForMeanwhileIsDoneInTurn)
{
    setTool();
    Configuration other = m_configuration;
    other.method = Method::TaskOnly;
    m_trainer.train(m_configuration, 1);
    m_trainer.train(other, 2);
    m_trainer.resume("5", 250);
    ASSERT_TRUE(finishes());
    ASSERT_EQ(calls().size(), 3);
    EXPECT_EQ(config().at("method"), "task-only") << "each has its own configuration";
    EXPECT_TRUE(calls()[2].startsWith("resume 5 --detach --steps +250"));
}

TEST_F(TrainerTest, aRunnerComesBeforeWhatIsAskedForLater)
{
    setTool();
    m_trainer.queue(m_configuration, {1, 2}, true);
    m_trainer.resume("5");
    ASSERT_TRUE(finishes());
    ASSERT_EQ(calls().size(), 3);
    EXPECT_TRUE(calls()[1].startsWith("runner --detach"));
}

TEST_F(TrainerTest, aFailureEndsWhatFollows)
{
    setTool("echo '{\"error\":{\"code\":\"libtorch.missing\",\"message\":\"Gone.\",\"where\":\"\"}}' "
            ">&2\nexit 1\n");
    m_trainer.queue(m_configuration, {1, 2}, true);
    ASSERT_TRUE(finishes());
    EXPECT_EQ(calls().size(), 1) << "no runner for runs that are not there";
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::LibTorchMissing);
}

TEST_F(TrainerTest, aFailureLeavesWhatElseWasAskedFor)
{
    setTool("[ \"$1\" = resume ] || exit 1\n");
    m_trainer.train(m_configuration, 1);
    m_trainer.resume("5");
    ASSERT_TRUE(finishes());
    EXPECT_EQ(m_errors.size(), 1u);
    ASSERT_EQ(calls().size(), 2);
    EXPECT_TRUE(calls()[1].startsWith("resume 5"));
}

TEST_F(TrainerTest, aConfigurationThatCannotBeHandedOverEndsTheStart)
{
    setTool();
    m_trainer.resume("5");
    {
        const test::NoTemporaryFolder none;
        m_trainer.queue(m_configuration, {1}, true);
        EXPECT_EQ(m_errors.size(), 1u);
        EXPECT_EQ(m_finished.size(), 0) << "another one is under way";
    }
    ASSERT_TRUE(finishes());
    EXPECT_EQ(calls().size(), 1) << "no runner for runs that are not there";
    const test::NoTemporaryFolder none;
    m_trainer.train(m_configuration, 1);
    EXPECT_EQ(m_errors.size(), 2u);
    EXPECT_EQ(m_finished.size(), 2);
    EXPECT_FALSE(m_trainer.isBusy());
}

TEST_F(TrainerTest, aStartThatTakesLongIsGivenUp)
{
    setTool(
        "echo '{\"progress\":{\"what\":\"draw\",\"done\":1,\"total\":4,\"unit\":\"documents\",\"rate\":1}}'\n"
        "trap 'exit 3' INT\nwhile :; do sleep 0.05; done\n");
    QSignalSpy progressed(&m_trainer, &Trainer::progressed);
    m_trainer.train(m_configuration, 1);
    m_trainer.runQueue();
    ASSERT_TRUE(test::eventually([&] { return progressed.size() > 0; }));
    m_trainer.cancel();
    ASSERT_TRUE(finishes());
    EXPECT_EQ(calls().size(), 1);
    EXPECT_TRUE(m_errors.empty());
}

class ProberTest : public test::TrainTest
{
protected:
    ProberTest() : m_prober(m_work.studio()), m_finished(&m_prober, &Prober::finished)
    {
        m_configuration.task = "birds";
    }
    bool finishes()
    {
        return test::eventually([this] { return m_finished.size() > 0; });
    }

    Prober m_prober;
    QSignalSpy m_finished;
    Configuration m_configuration = preset(Method::TaskMlm, Recipe::Fast, Scale::Tiny);
};

TEST_F(ProberTest, someStepsAreMeasured)
{
    setTool("echo '{\"estimate\":{\"seconds\":90.5,\"tokens_per_second\":12000,\"memory_bytes\":5000000,"
            "\"device\":\"cpu\"}}'\n");
    std::optional<MeasuredCost> found;
    QObject::connect(&m_prober, &Prober::measured, [&](const Configuration &of, const MeasuredCost &cost) {
        EXPECT_EQ(of, m_configuration);
        found = cost;
    });
    m_prober.measure(m_configuration);
    ASSERT_TRUE(finishes());
    ASSERT_TRUE(found);
    EXPECT_DOUBLE_EQ(found->seconds, 90.5);
    EXPECT_DOUBLE_EQ(found->tokensPerSecond, 12000);
    EXPECT_EQ(found->memory, 5'000'000u);
    EXPECT_EQ(found->device, "cpu");
    EXPECT_TRUE(calls()[0].contains("--estimate"));
    EXPECT_EQ(config().at("method"), "task-mlm");
}

TEST_F(ProberTest, theLargestBatchIsFound)
{
    setTool("echo '{\"largest_batch\":{\"batch_tokens\":65536,\"memory_bytes\":9,\"free_bytes\":10,"
            "\"tokens_per_second\":800,\"device\":\"cpu\"}}'\n");
    std::optional<LargestBatch> found;
    QObject::connect(&m_prober, &Prober::batchFound,
                     [&](const Configuration &, const LargestBatch &batch) { found = batch; });
    m_prober.findBatch(m_configuration);
    ASSERT_TRUE(finishes());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->tokens, 65'536u);
    EXPECT_EQ(found->free, 10u);
    EXPECT_TRUE(calls()[0].contains("--find-batch"));
}

TEST_F(ProberTest, aFailureIsTold)
{
    setTool(
        "echo '{\"error\":{\"code\":\"memory.exhausted\",\"message\":\"Too large.\",\"where\":\"\"}}' >&2\n"
        "exit 1\n");
    std::vector<Error> errors;
    QObject::connect(&m_prober, &Prober::failed, [&](const Error &error) { errors.push_back(error); });
    m_prober.measure(m_configuration);
    ASSERT_TRUE(finishes());
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].cause, "Too large.");
}

TEST_F(ProberTest, aConfigurationThatCannotBeHandedOverEndsIt)
{
    QSignalSpy failed(&m_prober, &Prober::failed);
    const test::NoTemporaryFolder none;
    m_prober.measure(m_configuration);
    EXPECT_EQ(failed.size(), 1);
    EXPECT_EQ(m_finished.size(), 1);
}

TEST_F(ProberTest, itCanBeStopped)
{
    setTool("trap 'exit 3' INT\necho '{\"progress\":{\"what\":\"probe\",\"done\":1,\"unit\":\"steps\"}}'\n"
            "while :; do sleep 0.05; done\n");
    QSignalSpy progressed(&m_prober, &Prober::progressed);
    m_prober.measure(m_configuration);
    ASSERT_TRUE(test::eventually([&] { return progressed.size() > 0; }));
    m_prober.cancel();
    EXPECT_TRUE(finishes());
}

} // namespace
} // namespace tlm
