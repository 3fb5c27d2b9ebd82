#include "core/training/divergence.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/training/steplosses.h"

#include <ATen/ops/scalar_tensor.h>

using namespace tlm;

namespace {

BatchLoss lossOf(double total, std::optional<double> masked, std::optional<double> task)
{
    BatchLoss loss;
    loss.total = at::scalar_tensor(total);
    if (masked)
        loss.masked = at::scalar_tensor(*masked);
    if (task)
        loss.task = at::scalar_tensor(*task);
    return loss;
}

} // namespace

TEST(DivergenceGuard, TrainingsThatLearnAreLeftAlone)
{
    DivergenceGuard guard;
    for (int step = 0; step < 1000; ++step)
        guard.observe(step % 50 == 7 ? 20 : 9 - 0.006 * step, 9); // single bad batches belong to it
    EXPECT_FALSE(guard.hasDiverged());
    EXPECT_TRUE(guard.isSound());
}

TEST(DivergenceGuard, ALossFarAboveAGuessIsNoticedSoon)
{
    DivergenceGuard guard;
    int steps = 0;
    for (; steps < 1000 && !guard.hasDiverged(); ++steps)
        guard.observe(60, 9);
    EXPECT_LT(steps, 40);
    DivergenceGuard explosion;
    explosion.observe(1e6, 9);
    EXPECT_TRUE(explosion.hasDiverged());
}

TEST(DivergenceGuard, IsNotSoundBeforeItHasDiverged)
{
    DivergenceGuard guard;
    for (int step = 0; step < 1000; ++step)
        guard.observe(2 * 9, 9);
    EXPECT_FALSE(guard.hasDiverged());
    EXPECT_FALSE(guard.isSound());
}

TEST(DivergenceGuard, NumbersThatAreNoneAreADivergence)
{
    for (const double loss :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        DivergenceGuard guard;
        guard.observe(loss, 9);
        EXPECT_TRUE(guard.hasDiverged());
        EXPECT_FALSE(guard.isSound());
    }
}

TEST(DivergenceGuard, GoesOnWhereItStood)
{
    DivergenceGuard whole, first;
    whole.observe(12, 9);
    first.observe(12, 9);
    DivergenceGuard second(first.ratio());
    whole.observe(5, 9);
    second.observe(5, 9);
    EXPECT_EQ(whole.ratio(), second.ratio());
}

TEST(StepLosses, MeansAreByTheKindOfBatch)
{
    StepLosses losses(100, 4, 20);
    losses.add(lossOf(4, 4, {}));
    losses.add(lossOf(2, 2, {}));
    losses.add(lossOf(3, 3.1, 1));
    StepRecord record;
    losses.tell(record);
    EXPECT_NEAR(*record.maskedExternal, 3, 1e-6);
    EXPECT_NEAR(*record.maskedInternal, 3.1, 1e-6);
    EXPECT_NEAR(*record.task, 1, 1e-6);
    EXPECT_NEAR(losses.total(), 3, 1e-6);
    EXPECT_NEAR(losses.uniformTotal(), (2 * std::log(100) + (20 * std::log(100) + std::log(4)) / 21) / 3,
                1e-6);
}

TEST(StepLosses, FineTuningIsMeasuredByItsClasses)
{
    StepLosses losses(100, 4, 0);
    losses.add(lossOf(0.5, {}, 0.5));
    StepRecord record;
    losses.tell(record);
    EXPECT_FALSE(record.maskedExternal || record.maskedInternal);
    EXPECT_NEAR(losses.uniformTotal(), std::log(4), 1e-6);
}
