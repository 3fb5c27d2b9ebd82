#include "ui/train/timeestimate.h"

#include <gtest/gtest.h>

#include "core/experiment/planner.h"

namespace tlm {
namespace {

Run finished(const std::string &id, Method method, Scale scale, double seconds)
{
    tlm::Run run;
    run.id = id;
    run.state = RunState::Finished;
    run.configuration = preset(method, Recipe::Fast, scale);
    run.configuration.task = "birds";
    run.flops = planRun(run.configuration).flops;
    run.seconds = seconds;
    return run;
}

Configuration birds(Method method, Scale scale)
{
    Configuration configuration = preset(method, Recipe::Fast, scale);
    configuration.task = "birds";
    return configuration;
}

TEST(TimeEstimate, nothingIsKnownBeforeTheFirstRun)
{
    EXPECT_FALSE(estimateTime(birds(Method::Tlm, Scale::Tiny), {}));
}

TEST(TimeEstimate, halfTheTokensTakeHalfTheTime)
{
    Configuration half = birds(Method::Tlm, Scale::Tiny);
    ASSERT_TRUE(applyBudget(half, "8M"));
    const auto time = estimateTime(half, {finished("3", Method::Tlm, Scale::Tiny, 600)});
    ASSERT_TRUE(time);
    EXPECT_NEAR(time->seconds, 300, 10);
    EXPECT_EQ(time->run, "3");
}

TEST(TimeEstimate, theRunOfMostNearlyAsMuchWorkCountsAndTheNewestOfEqualOnes)
{
    const std::vector<tlm::Run> past{finished("3", Method::Tlm, Scale::Mini, 900),
                                     finished("2", Method::Random, Scale::Tiny, 500),
                                     finished("1", Method::Tlm, Scale::Tiny, 100)};
    const auto time = estimateTime(birds(Method::Tlm, Scale::Tiny), past);
    ASSERT_TRUE(time);
    EXPECT_EQ(time->run, "2");
    EXPECT_NEAR(time->seconds, 500, 1e-6);
}

TEST(TimeEstimate, aRunThatDidNotFinishOrIsFarLargerTellsNothing)
{
    tlm::Run stopped = finished("1", Method::Tlm, Scale::Tiny, 100);
    stopped.state = RunState::Stopped;
    EXPECT_FALSE(estimateTime(birds(Method::Tlm, Scale::Tiny),
                              {stopped, finished("2", Method::Tlm, Scale::Large, 9e5)}));
}

TEST(TimeEstimate, aMuchShorterRunTellsNothing)
{
    tlm::Run brief = finished("1", Method::Tlm, Scale::Tiny, 20);
    brief.flops /= 200;
    EXPECT_FALSE(estimateTime(birds(Method::Tlm, Scale::Tiny), {brief}));
    EXPECT_EQ(
        estimateTime(birds(Method::Tlm, Scale::Tiny), {brief, finished("0", Method::Tlm, Scale::Tiny, 400)})
            ->run,
        "0");
}

TEST(TimeEstimate, withoutAJointStageTheSameTaskAndMethodCount)
{
    const tlm::Run run = finished("5", Method::TaskOnly, Scale::Tiny, 42);
    const auto time = estimateTime(birds(Method::TaskOnly, Scale::Tiny), {run});
    ASSERT_TRUE(time);
    EXPECT_DOUBLE_EQ(time->seconds, 42);
    Configuration other = birds(Method::TaskOnly, Scale::Tiny);
    other.task = "fish";
    EXPECT_FALSE(estimateTime(other, {run}));
}

TEST(TimeEstimate, ofAPretrainedModelRunsOfTheSameModelTell)
{
    Configuration large = birds(Method::FineTuneMlm, Scale::Tiny);
    large.model = "/models/bert";
    tlm::Run same = finished("2", Method::FineTuneMlm, Scale::Tiny, 600);
    same.configuration.model = large.model;
    same.flops *= 70; // as counted while it trained: the preset knows nothing of this model
    tlm::Run other = same;
    other.id = "3";
    other.configuration.model = "/models/roberta";
    ASSERT_TRUE(applyBudget(large, "8M"));
    const auto time = estimateTime(large, {other, finished("4", Method::Tlm, Scale::Tiny, 60), same});
    ASSERT_TRUE(time);
    EXPECT_EQ(time->run, "2");
    EXPECT_NEAR(time->seconds, 300, 1);
    EXPECT_FALSE(estimateTime(large, {other}));
}

TEST(TimeEstimate, fineTuningOfAnotherModelTellsNothing)
{
    Configuration small = birds(Method::FineTune, Scale::Tiny);
    small.model = "/models/small";
    tlm::Run large = finished("5", Method::FineTune, Scale::Tiny, 4'200);
    large.configuration.model = "/models/large";
    EXPECT_FALSE(estimateTime(small, {large}));
    large.configuration.model = small.model;
    EXPECT_TRUE(estimateTime(small, {large}));
}

TEST(TimeEstimate, aBudgetInTimeIsItsOwnEstimate)
{
    Configuration timed = birds(Method::Tlm, Scale::Tiny);
    ASSERT_TRUE(applyBudget(timed, "10min"));
    const auto time = estimateTime(timed, {});
    ASSERT_TRUE(time);
    EXPECT_DOUBLE_EQ(time->seconds, 600);
    EXPECT_TRUE(time->run.empty());
}

} // namespace
} // namespace tlm
