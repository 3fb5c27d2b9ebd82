#include "core/training/stageplan.h"

#include <cmath>

#include "core/experiment/planner.h"

namespace tlm {

namespace {

StagePlan planJoint(const Configuration &configuration, const TrainingData &data)
{
    const JointConfiguration &joint = configuration.joint;
    StagePlan plan;
    if (!hasJointStage(configuration.method))
        return plan;
    plan.budget.tokens = static_cast<std::uint64_t>(joint.tokens);
    plan.budget.steps = joint.steps;
    plan.rho1 = data.external.size() == 0 ? 0 : joint.rho1;
    plan.rho2 = joint.rho2;
    plan.masking = joint.masking;
    plan.learningRate = joint.learningRate;
    plan.warmUp = joint.warmUp;
    plan.clip = joint.clip;
    plan.dropout = joint.dropout;
    plan.optimizer = {joint.beta1, joint.beta2, joint.epsilon, joint.weightDecay};
    plan.batch = {joint.batchTokens, joint.batchSequences};
    plan.accumulation = joint.accumulation;
    plan.updatesUnusedHead = configuration.recipe == Recipe::Faithful;
    plan.evaluateEvery = joint.evaluateEvery;
    return plan;
}

StagePlan planFineTuning(const Configuration &configuration, const TrainingData &data)
{
    const FineTuningConfiguration &tuning = configuration.fineTuning;
    StagePlan plan;
    plan.budget.steps = fineTuningSteps(tuning, static_cast<std::int64_t>(data.train.labels.size()));
    plan.learningRate = tuning.learningRate;
    plan.warmUp = tuning.warmUp;
    plan.clip = tuning.clip;
    plan.dropout = tuning.dropout;
    plan.optimizer = {tuning.beta1, tuning.beta2, tuning.epsilon, tuning.weightDecay};
    plan.batch = {0, tuning.batch};
    plan.evaluateEvery = tuning.evaluateEvery;
    return plan;
}

} // namespace

StagePlan planStage(Stage stage, const Configuration &configuration, const TrainingData &data)
{
    return stage == Stage::Joint ? planJoint(configuration, data) : planFineTuning(configuration, data);
}

bool evaluationIsDue(const StagePlan &plan, Stage stage, std::int64_t stageStep, double before, double after,
                     bool epochEnded)
{
    constexpr double timesInJointStage = 20;
    if (after >= 1)
        return true;
    if (plan.evaluateEvery > 0)
        return stageStep % plan.evaluateEvery == 0;
    if (stage == Stage::FineTuning)
        return epochEnded;
    return std::floor(before * timesInJointStage) != std::floor(after * timesInJointStage);
}

} // namespace tlm
