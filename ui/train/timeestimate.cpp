#include "ui/train/timeestimate.h"

#include <cmath>

#include "core/experiment/planner.h"

namespace tlm {

namespace {

/// A run that computed this many times more or less tells nothing: in a short one most of the time is
/// tokenising, evaluating and fine-tuning.
constexpr double farthest = 8;

bool isAlike(const Configuration &one, const Configuration &other)
{
    return one.task == other.task && one.method == other.method && one.scale == other.scale &&
           one.model == other.model;
}

/// How many times as much as a run the joint stage of a configuration computes; 0: the run does not tell. Of
/// a pretrained model only its folder knows the size, but equal models differ by their tokens alone.
double timesAsMuch(const Configuration &configuration, const Plan &plan, const Run &run)
{
    if (!needsModel(configuration.method))
        return run.flops > 0 ? plan.flops / run.flops : 0;
    const double tokens = paddedTokens(run.configuration);
    return run.configuration.model == configuration.model && tokens > 0 ? double(plan.tokens) / tokens : 0;
}

} // namespace

std::optional<TimeEstimate> estimateTime(const Configuration &configuration, const std::vector<Run> &past)
{
    const Plan plan = planRun(configuration);
    if (configuration.joint.minutes > 0 && plan.tokens == 0)
        return TimeEstimate{configuration.joint.minutes * 60, {}};
    std::optional<TimeEstimate> best;
    double nearest = std::log(farthest);
    for (const Run &run : past) {
        if (run.state != RunState::Finished || run.seconds <= 0)
            continue;
        if (plan.flops <= 0) {
            if (isAlike(configuration, run.configuration))
                return TimeEstimate{run.seconds, run.id};
            continue;
        }
        const double times = timesAsMuch(configuration, plan, run);
        if (const double away = std::abs(std::log(times)); away < nearest) {
            best = TimeEstimate{times * run.seconds, run.id};
            nearest = away;
        }
    }
    return best;
}

} // namespace tlm
