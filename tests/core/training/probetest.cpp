#include "core/training/probe.h"

#include <gtest/gtest.h>

#include "core/training/memory.h"
#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

TEST(Probe, MeasuresWithoutATrace)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.tokens = 500; // the stage would be over at once
    const TrainingData data = syntheticData();
    const auto cost = probeCost(configuration, data, singleThread(), {20, 60, true}, {});
    ASSERT_TRUE(cost) << cost.error().cause;
    EXPECT_EQ(cost->steps, 20);
    EXPECT_GT(cost->tokensPerSecond, 0);
    EXPECT_GT(cost->seconds, 0);
    EXPECT_GT(cost->evaluationSeconds, 0);
    EXPECT_GE(cost->memoryBytes, cost->memoryBefore);
}

TEST(Probe, EndsWithItsTimeAndOnRequest)
{
    const TrainingData data = syntheticData();
    const auto brief =
        probeCost(syntheticConfiguration(Method::TaskOnly), data, singleThread(), {1'000'000, 0}, {});
    ASSERT_TRUE(brief);
    EXPECT_EQ(brief->steps, 7);
    EXPECT_EQ(brief->evaluationSeconds, 0);
}

TEST(Probe, StopsOnRequest)
{
    const auto stop =
        probeCost(syntheticConfiguration(Method::Tlm), syntheticData(), singleThread(), {50, 60}, stopped());
    EXPECT_EQ(stop.error().code, ErrorCode::Stopped);
}

TEST(FullBatches, FillEverySequence)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.joint.taskLength = 48;
    configuration.joint.externalLength = 32;
    const TrainingData data = fullBatches(configuration, 1000).value();
    EXPECT_GE(data.external.tokens(), 1000u);
    EXPECT_GE(data.train.sequences.tokens(), 1000u);
    for (std::size_t i = 0; i < data.external.size(); ++i)
        EXPECT_EQ(data.external.length(i), 32);
    EXPECT_EQ(data.train.sequences.length(0), 48);
    EXPECT_EQ(data.tokenizer->size(), configuration.encoder.vocabulary);
    configuration.method = Method::FineTuneMlm;
    configuration.model = "/nowhere";
    EXPECT_FALSE(fullBatches(configuration, 1000));
}

TEST(LargestBatch, IsFoundWithinWhatIsFree)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.encoder.layers = 1;
    configuration.encoder.vocabulary = 30'000; // so that a token takes much memory
    configuration.joint.externalLength = configuration.joint.taskLength = 64;
    NoProgress progress;
    const auto find = [&](std::uint64_t limit) {
        return findLargestBatch(configuration, singleThread(), limit, progress, {}).value();
    };
    const LargestBatch small = find(300'000'000), large = find(600'000'000);
    EXPECT_GE(small.tokens, 64);
    EXPECT_GT(large.tokens, small.tokens);
    EXPECT_EQ(large.freeBytes, 600'000'000u);
    EXPECT_LT(large.cost.memoryBytes - large.cost.memoryBefore, 600'000'000u);
}

TEST(LargestBatch, NothingIsTriedThatThePlanForbids)
{
    NoProgress progress;
    const auto largest =
        findLargestBatch(syntheticConfiguration(Method::Tlm), singleThread(), 1'000, progress, stopped());
    ASSERT_TRUE(largest) << "it would have been stopped";
    EXPECT_EQ(largest->tokens, 0);
    EXPECT_EQ(largest->freeBytes, 1'000u);
}

TEST(LargestBatch, NeedsAJointStage)
{
    NoProgress progress;
    const auto largest = findLargestBatch(syntheticConfiguration(Method::TaskOnly), singleThread(),
                                          1'000'000'000, progress, {});
    EXPECT_EQ(largest.error().code, ErrorCode::ConfigurationInvalid);
}
