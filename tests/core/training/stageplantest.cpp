#include "core/training/stageplan.h"

#include <gtest/gtest.h>

#include "syntheticdata.h"

using namespace tlm;
using namespace tlm::test;

namespace {

bool due(std::int64_t every, Stage stage, std::int64_t step, double before, double after, bool epochEnded)
{
    StagePlan plan;
    plan.evaluateEvery = every;
    return evaluationIsDue(plan, stage, step, before, after, epochEnded);
}

} // namespace

TEST(StagePlan, TakesTheJointStageFromTheConfiguration)
{
    const StagePlan plan =
        planStage(Stage::Joint, preset(Method::Tlm, Recipe::Fast, Scale::Tiny), syntheticData());
    EXPECT_EQ(plan.budget.tokens, 16'000'000u);
    EXPECT_EQ(plan.rho1, 9);
    EXPECT_EQ(plan.rho2, 20);
    EXPECT_EQ(plan.masking, 0.3);
    EXPECT_EQ(plan.batch.tokens, 2048);
    EXPECT_EQ(plan.optimizer.beta2, 0.98);
}

TEST(StagePlan, FineTuningMasksNothingAndCountsEpochsInSteps)
{
    Configuration configuration = syntheticConfiguration(Method::Tlm);
    configuration.fineTuning.epochs = 2.5;
    configuration.fineTuning.batch = 50; // 120 examples: 3 batches an epoch
    const TrainingData data = syntheticData();
    const StagePlan plan = planStage(Stage::FineTuning, configuration, data);
    EXPECT_EQ(plan.budget.steps, 8); // 7.5 rounded
    EXPECT_EQ(plan.masking, 0);
    EXPECT_EQ(plan.batch.sequences, 50);
    configuration.fineTuning.epochs = 0.1;
    EXPECT_EQ(planStage(Stage::FineTuning, configuration, data).budget.steps, 1);
    configuration.fineTuning.epochs = 0;
    configuration.fineTuning.steps = 11;
    EXPECT_EQ(planStage(Stage::FineTuning, configuration, data).budget.steps, 11);
}

TEST(StagePlan, MethodsWithoutJointStageHaveNone)
{
    const TrainingData data = syntheticData();
    for (const Method method : {Method::TaskOnly, Method::FineTune})
        EXPECT_TRUE(planStage(Stage::Joint, syntheticConfiguration(method), data).budget.isEmpty());
    for (const Method method : {Method::Tlm, Method::TaskMlm, Method::Random, Method::FineTuneMlm})
        EXPECT_FALSE(planStage(Stage::Joint, syntheticConfiguration(method), data).budget.isEmpty());
}

TEST(StagePlan, WithoutExternalDataEveryBatchIsInternal)
{
    TrainingData data = syntheticData();
    EXPECT_EQ(planStage(Stage::Joint, syntheticConfiguration(Method::Tlm), data).rho1, 3);
    data.external = {};
    EXPECT_EQ(planStage(Stage::Joint, syntheticConfiguration(Method::TaskMlm), data).rho1, 0);
}

TEST(EvaluationIsDue, AtTheEndOfAStageWhateverElseIsAsked)
{
    EXPECT_TRUE(due(0, Stage::Joint, 7, 0.99, 1, false));
    EXPECT_TRUE(due(1000, Stage::FineTuning, 7, 0.99, 1, false));
}

TEST(EvaluationIsDue, EveryNStepsIfConfigured)
{
    EXPECT_TRUE(due(10, Stage::Joint, 20, 0.1, 0.11, false));
    EXPECT_FALSE(due(10, Stage::Joint, 21, 0.1, 0.21, false));
    EXPECT_FALSE(due(10, Stage::FineTuning, 21, 0.1, 0.11, true));
}

TEST(EvaluationIsDue, AtTwentiethsOfTheJointStageAndAtEpochsOfFineTuning)
{
    EXPECT_TRUE(due(0, Stage::Joint, 5, 0.049, 0.051, false));
    EXPECT_FALSE(due(0, Stage::Joint, 5, 0.051, 0.099, true));
    EXPECT_TRUE(due(0, Stage::FineTuning, 5, 0.051, 0.052, true));
    EXPECT_FALSE(due(0, Stage::FineTuning, 5, 0.049, 0.051, false));
}
