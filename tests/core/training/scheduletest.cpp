#include "core/training/schedule.h"

#include <vector>

#include <gtest/gtest.h>

using namespace tlm;

TEST(Schedule, RisesLinearlyThenFallsLinearlyToZero)
{
    EXPECT_DOUBLE_EQ(scheduleFactor(0, 0.1), 0);
    EXPECT_DOUBLE_EQ(scheduleFactor(0.05, 0.1), 0.5);
    EXPECT_DOUBLE_EQ(scheduleFactor(0.1, 0.1), 1);
    EXPECT_DOUBLE_EQ(scheduleFactor(0.55, 0.1), 0.5);
    EXPECT_DOUBLE_EQ(scheduleFactor(1, 0.1), 0);
}

TEST(Schedule, WithoutWarmUpStartsAtThePeak)
{
    EXPECT_DOUBLE_EQ(scheduleFactor(0, 0), 1);
    EXPECT_DOUBLE_EQ(scheduleFactor(0.25, 0), 0.75);
}

TEST(Schedule, EqualsTransformersLinearScheduleStepByStep)
{
    // get_linear_schedule_with_warmup(warm-up 10000, total 150000), facts §1.4
    const auto reference = [](double step) {
        return step < 10000 ? step / 10000 : (150000 - step) / (150000.0 - 10000);
    };
    for (int step = 0; step <= 150000; step += 1250)
        EXPECT_NEAR(scheduleFactor(step / 150000.0, 10000 / 150000.0), reference(step), 1e-12) << step;
}

TEST(Budget, CountsTokensIfItHasThemElseSteps)
{
    const Budget tokens{.tokens = 1000, .steps = 0}, steps{.tokens = 0, .steps = 8};
    EXPECT_DOUBLE_EQ(tokens.progress(250, 7), 0.25);
    EXPECT_DOUBLE_EQ(steps.progress(250, 2), 0.25);
    EXPECT_LT(tokens.progress(999, 100), 1);
    EXPECT_DOUBLE_EQ(tokens.progress(2000, 1), 1);
}

TEST(Budget, OfNothingIsSpentAtOnce)
{
    EXPECT_TRUE(Budget{}.isEmpty());
    EXPECT_DOUBLE_EQ(Budget{}.progress(0, 0), 1);
}

TEST(Interleave, OneInternalBatchAfterRho1ExternalOnes)
{
    std::vector<std::int64_t> internal;
    for (std::int64_t step = 1; step <= 30; ++step) {
        if (isInternalBatch(step, 9))
            internal.push_back(step);
    }
    EXPECT_EQ(internal, (std::vector<std::int64_t>{10, 20, 30}));
}

TEST(Interleave, Of999In150000StepsHas150InternalBatches)
{
    int internal = 0;
    for (std::int64_t step = 1; step <= 150000; ++step)
        internal += isInternalBatch(step, 999);
    EXPECT_EQ(internal, 150);
}

TEST(Interleave, WithoutExternalBatchesEveryStepIsInternal)
{
    for (std::int64_t step = 1; step <= 5; ++step)
        EXPECT_TRUE(isInternalBatch(step, 0));
}
