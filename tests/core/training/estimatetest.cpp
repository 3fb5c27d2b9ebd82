#include "core/training/estimate.h"

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

TEST(CostEstimate, KnowsTimeSpeedAndMemory)
{
    const auto estimate =
        estimateCost(syntheticConfiguration(Method::Tlm), syntheticData(), singleThread(), {});
    ASSERT_TRUE(estimate) << estimate.error().cause;
    EXPECT_GT(estimate->seconds, 0);
    EXPECT_GT(estimate->tokensPerSecond, 0);
    EXPECT_GT(estimate->memoryBytes, std::uint64_t(10) << 20);
}

TEST(CostEstimate, ATimeBudgetIsWhatItIs)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    configuration.joint.tokens = 0;
    configuration.joint.minutes = 7;
    const auto estimate = estimateCost(configuration, syntheticData(), singleThread(), {});
    EXPECT_GE(estimate->seconds, 7 * 60);
}

TEST(CostEstimate, GrowsWithTheBudgetOfEitherStage)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    const TrainingData data = syntheticData();
    const auto seconds = [&] { return estimateCost(configuration, data, singleThread(), {})->seconds; };
    const double brief = seconds();
    configuration.joint.tokens *= 50;
    const double longer = seconds();
    configuration.fineTuning.epochs *= 500;
    EXPECT_GT(longer, 5 * brief);
    EXPECT_GT(seconds(), 2 * longer);
}

TEST(CostEstimate, OfFineTuningAloneAndStopped)
{
    const TrainingData data = syntheticData();
    const auto tuning = estimateCost(syntheticConfiguration(Method::TaskOnly), data, singleThread(), {});
    EXPECT_GT(tuning->tokensPerSecond, 0);
    const auto stop = estimateCost(syntheticConfiguration(Method::Tlm), data, singleThread(), stopped());
    EXPECT_EQ(stop.error().code, ErrorCode::Stopped);
}

TEST(CostEstimate, OfATimeBudgetCountsEveryEvaluation)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    configuration.joint.tokens = 0;
    configuration.joint.minutes = 1;
    const TrainingData data = syntheticData();
    const auto seconds = [&](std::int64_t every) {
        configuration.joint.evaluateEvery = every;
        return estimateCost(configuration, data, singleThread(), {})->seconds;
    };
    EXPECT_GT(seconds(1), 1.2 * seconds(1'000'000'000));
}

TEST(CostEstimate, OfATimeBudgetTellsTheSpeedOfTheJointStage)
{
    Configuration configuration = syntheticConfiguration(Method::TaskMlm);
    configuration.joint.batchTokens = 4096;
    configuration.fineTuning.batch = 1; // far fewer tokens a second
    const TrainingData data = syntheticData();
    const auto speed = [&] { return estimateCost(configuration, data, singleThread(), {})->tokensPerSecond; };
    configuration.joint.tokens = 0;
    configuration.joint.minutes = 1;
    const double joint = speed();
    configuration = syntheticConfiguration(Method::TaskOnly);
    configuration.fineTuning.batch = 1;
    EXPECT_GT(joint, 2 * speed());
}
