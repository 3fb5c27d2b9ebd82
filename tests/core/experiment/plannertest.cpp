#include "core/experiment/planner.h"

#include <gtest/gtest.h>

using namespace tlm;

TEST(Planner, ParametersAreThePublishedOnes)
{
    EXPECT_EQ(encoderParameters(preset(Method::Tlm, Recipe::Faithful, Scale::Small).encoder), 108'891'648u);
    ModelConfiguration large = preset(Method::Tlm, Recipe::Faithful, Scale::Large).encoder;
    EXPECT_EQ(encoderParameters(large), 334'092'288u);
    large.family = Family::Roberta;
    large.vocabulary = 50'265;
    large.padding = large.tokenTypes = 1;
    EXPECT_EQ(positionRows(large), 514);
    EXPECT_EQ(encoderParameters(large), 354'310'144u);
}

TEST(Planner, RealFlopsAreProductsAttentionAndHead)
{
    ModelConfiguration model;
    model.layers = 2;
    model.hidden = 8;
    model.feedForward = 16;
    model.vocabulary = 100;
    // A layer: four products of 8 × 8, two of 8 × 16; scores and sums over rows of 10; the head: 8 × 8, 8 ×
    // 100.
    const double token = 2 * (4 * 64 + 2 * 128 + 2 * 8 * 10), masked = 64 + 800;
    EXPECT_DOUBLE_EQ(computedFlops(model, 50, 10, 0), 6 * 50 * token);
    EXPECT_DOUBLE_EQ(computedFlops(model, 50, 10, 7), 6 * (50 * token + 7 * masked));
}

TEST(Planner, RealFlopsCountBothStages)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    const ModelConfiguration &model = configuration.encoder;
    const double joint = computedFlops(model, 16e6, 128, 0.3 * 16e6);
    EXPECT_DOUBLE_EQ(planRun(configuration).flopsReal, joint);
    EXPECT_DOUBLE_EQ(planRun(configuration, 1'000).flopsReal,
                     joint + computedFlops(model, 8.0 * 1'000 * 128, 128, 0));
    configuration.joint.tokens = 0;
    configuration.joint.minutes = 10;
    EXPECT_EQ(planRun(configuration, 1'000).flopsReal, 0);
    const Configuration faithful = preset(Method::TaskOnly, Recipe::Faithful, Scale::Small);
    EXPECT_DOUBLE_EQ(planRun(faithful).flopsReal,
                     computedFlops(faithful.encoder, 30'000.0 * 32 * 128, 128, 0));
}

TEST(Planner, TokenBudgetIsTakenAsItIs)
{
    const Plan plan = planRun(preset(Method::Tlm, Recipe::Fast, Scale::Tiny));
    EXPECT_EQ(plan.tokens, 16'000'000u);
    EXPECT_DOUBLE_EQ(plan.flops, 6.0 * 16e6 * double(plan.parameters));
}

TEST(Planner, StepsOfTokenBatches)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    configuration.joint.tokens = 0;
    configuration.joint.steps = 100;
    EXPECT_EQ(planRun(configuration).tokens, 100u * 2048);
}

TEST(Planner, EachStepTakesAsManyBatchesAsItAccumulates)
{
    for (const Recipe recipe : {Recipe::Fast, Recipe::Faithful}) { // batches of tokens and of sequences
        Configuration configuration = preset(Method::Tlm, recipe, Scale::Tiny);
        configuration.joint.tokens = 0;
        configuration.joint.steps = 100;
        const Plan plan = planRun(configuration);
        configuration.joint.accumulation = 4;
        EXPECT_NEAR(double(planRun(configuration).tokens), 4 * double(plan.tokens), 4);
        EXPECT_DOUBLE_EQ(planRun(configuration).flops, 4 * plan.flops);
    }
}

TEST(Planner, FineTuningHasAStepAsSoonAsItHasEpochs)
{
    FineTuningConfiguration tuning;
    tuning.batch = 32;
    const auto steps = [&](double epochs, std::int64_t examples) {
        tuning.epochs = epochs;
        return fineTuningSteps(tuning, examples);
    };
    EXPECT_EQ(steps(8, 1200), 8 * 38);
    EXPECT_EQ(steps(2.5, 33), 5);
    EXPECT_EQ(steps(0.4, 32), 1);
    EXPECT_EQ(steps(0.4, 0), 0);
    tuning.steps = 11;
    EXPECT_EQ(steps(0, 32), 11);
}

TEST(Planner, StageOneAloneCounts)
{
    for (const Method method : {Method::TaskOnly, Method::FineTune}) {
        const Plan plan = planRun(preset(method, Recipe::Faithful, Scale::Small));
        EXPECT_EQ(plan.tokens, 0u);
        EXPECT_EQ(plan.flops, 0);
        EXPECT_GT(plan.memoryBytes, 16 * plan.parameters);
    }
    const Plan linear = planRun(preset(Method::Linear, Recipe::Fast, Scale::Tiny));
    EXPECT_EQ(linear.parameters, 0u);
    EXPECT_EQ(linear.memoryBytes, 0u);
}

TEST(Planner, MemoryGrowsWithBatchLengthAndSize)
{
    const Configuration base = preset(Method::Tlm, Recipe::Faithful, Scale::Small);
    Configuration batch = base, length = base;
    batch.joint.batchSequences *= 2;
    length.joint.taskLength *= 2;
    const auto memory = planRun(base).memoryBytes;
    EXPECT_GT(planRun(batch).memoryBytes, memory);
    EXPECT_GT(planRun(length).memoryBytes, planRun(batch).memoryBytes);
    EXPECT_GT(planRun(preset(Method::Tlm, Recipe::Faithful, Scale::Large)).memoryBytes, memory);
    EXPECT_GT(planRun(base).diskBytes, 4 * planRun(base).parameters);
}
