#include "core/experiment/planner.h"

#include <gtest/gtest.h>

using namespace tlm;

namespace {

/// One row of the paper's Table B.1.
struct Row
{
    std::int64_t steps, sequences, rho1, taskLength = 128, externalLength = 128;
};

double meanTokens(const std::vector<Row> &rows)
{
    double sum = 0;
    for (const Row &row : rows) {
        Configuration configuration = preset(Method::Tlm, Recipe::Faithful, Scale::Small);
        configuration.joint.steps = row.steps;
        configuration.joint.batchSequences = row.sequences;
        configuration.joint.rho1 = row.rho1;
        configuration.joint.taskLength = row.taskLength;
        configuration.joint.externalLength = row.externalLength;
        sum += paddedTokens(configuration);
    }
    return sum / double(rows.size());
}

} // namespace

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

TEST(Planner, FlopsOfThePapersRowsAreReproduced)
{
    const std::vector<Row> small{
        {100'000, 256, 1},   {50'000, 256, 99},   {150'000, 256, 1},   {150'000, 256, 19, 512, 128},
        {150'000, 256, 999}, {150'000, 256, 999}, {150'000, 256, 999}, {100'000, 256, 3}};
    const std::vector<Row> medium{
        {300'000, 256, 3},   {100'000, 256, 99},  {300'000, 256, 1},   {300'000, 256, 99, 512, 512},
        {300'000, 256, 999}, {300'000, 256, 999}, {300'000, 256, 999}, {300'000, 256, 3}};
    const std::vector<Row> large{
        {500'000, 256, 3},    {300'000, 512, 499},  {500'000, 512, 7},    {500'000, 512, 99, 512, 512},
        {500'000, 512, 1999}, {300'000, 512, 1999}, {500'000, 256, 1999}, {500'000, 256, 7}};
    EXPECT_NEAR(meanTokens(small), 4.188e9, 0.001e9);
    EXPECT_NEAR(paperFlops(meanTokens(small), 109e6), 2.739e18, 0.0005e18);
    EXPECT_NEAR(paperFlops(meanTokens(medium), 109e6), 8.304e18, 0.0005e18);
    EXPECT_NEAR(paperFlops(meanTokens(large), 355e6), 7.590e19, 0.0005e19);
    EXPECT_NEAR(paperFlops(1e6 * 256 * (0.9 * 128 + 0.1 * 512), 109e6), 2.786e19, 0.0005e19);
    EXPECT_NEAR(paperFlops(5e5 * 8000 * 512, 355e6), 4.362e21, 0.0005e21);
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
