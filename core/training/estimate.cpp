#include "core/training/estimate.h"

#include <algorithm>

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

double jointSteps(const StagePlan &plan, const ProbedCost &cost)
{
    if (plan.budget.tokens == 0)
        return static_cast<double>(plan.budget.steps);
    return static_cast<double>(plan.budget.tokens) / (cost.tokensPerSecond * cost.secondsPerStep);
}

} // namespace

Expected<CostEstimate> estimateCost(const Configuration &configuration, const TrainingData &data,
                                    const ComputeSetup &setup, std::stop_token stop)
{
    CostEstimate estimate;
    double evaluations = 1, evaluation = 0; // one is of test, at the end
    const StagePlan joint = planStage(Stage::Joint, configuration, data);
    if (!joint.budget.isEmpty() || configuration.joint.minutes > 0) {
        const auto cost = probeCost(configuration, data, setup, probeLength, stop);
        if (!cost)
            return tl::unexpected(cost.error());
        const double steps = jointSteps(joint, *cost);
        estimate = {configuration.joint.minutes > 0 ? configuration.joint.minutes * 60
                                                    : steps * cost->secondsPerStep,
                    cost->tokensPerSecond, cost->memoryBytes};
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
        if (joint.budget.isEmpty())
            estimate.tokensPerSecond = cost->tokensPerSecond;
    }
    estimate.seconds += evaluations * evaluation;
    estimate.memoryBytes += sizeof(float) * planRun(configuration).parameters; // the best state so far
    return estimate;
}

} // namespace tlm
