#include "core/training/estimate.h"

#include <algorithm>

#include "core/experiment/modelfolder.h"
#include "core/experiment/planner.h"
#include "core/training/stageplan.h"

namespace tlm {

namespace {

constexpr ProbeLength probeLength{200, 20, /*evaluates=*/true};

/// The configuration of fine-tuning alone.
Configuration tuningOf(Configuration configuration)
{
    configuration.method = needsModel(configuration.method) ? Method::FineTune : Method::TaskOnly;
    return configuration;
}

/// How often a stage evaluates dev.
double evaluationsOf(const StagePlan &plan, Stage stage, double steps, double epochs)
{
    if (plan.evaluateEvery > 0)
        return steps / static_cast<double>(plan.evaluateEvery) + 1;
    return stage == Stage::Joint ? 20 : epochs;
}

/// `minutes`: the stage's budget, if it is one of time.
double jointSteps(const StagePlan &plan, double minutes, const ProbedCost &cost)
{
    if (minutes > 0)
        return minutes * 60 / cost.secondsPerStep;
    if (plan.budget.tokens == 0)
        return static_cast<double>(plan.budget.steps);
    return static_cast<double>(plan.budget.tokens) / (cost.tokensPerSecond * cost.secondsPerStep);
}

} // namespace

Expected<CostEstimate> estimateCost(const Configuration &configuration, const TrainingData &data,
                                    const ComputeSetup &setup, std::stop_token stop)
{
    const auto sized = withModelSizes(configuration);
    if (!sized)
        return tl::unexpected(sized.error());
    CostEstimate estimate;
    double evaluations = 1, evaluation = 0; // one is of test, at the end
    const StagePlan joint = planStage(Stage::Joint, configuration, data);
    const double minutes = configuration.joint.minutes;
    const bool hasJoint = !joint.budget.isEmpty() || minutes > 0;
    if (hasJoint) {
        const auto cost = probeCost(configuration, data, setup, probeLength, stop);
        if (!cost)
            return tl::unexpected(cost.error());
        const double steps = jointSteps(joint, minutes, *cost);
        estimate = {steps * cost->secondsPerStep, cost->tokensPerSecond, cost->memoryBytes};
        evaluation = cost->evaluationSeconds;
        evaluations += evaluationsOf(joint, Stage::Joint, steps, 0);
    }
    const StagePlan tuning = planStage(Stage::FineTuning, configuration, data);
    if (!tuning.budget.isEmpty()) {
        const auto cost = probeCost(tuningOf(configuration), data, setup, probeLength, stop);
        if (!cost)
            return tl::unexpected(cost.error());
        const auto steps = static_cast<double>(tuning.budget.steps);
        const double batches = std::max(1.0, static_cast<double>(data.train.labels.size()) /
                                                 static_cast<double>(configuration.fineTuning.batch));
        estimate.seconds += steps * cost->secondsPerStep;
        estimate.memoryBytes = std::max(estimate.memoryBytes, cost->memoryBytes);
        evaluation = cost->evaluationSeconds;
        evaluations += evaluationsOf(tuning, Stage::FineTuning, steps, steps / batches);
        if (!hasJoint)
            estimate.tokensPerSecond = cost->tokensPerSecond;
    }
    estimate.seconds += evaluations * evaluation;
    estimate.memoryBytes += sizeof(float) * planRun(*sized).parameters; // the best state so far
    return estimate;
}

} // namespace tlm
