#include "ui/train/timeestimate.h"

#include <cmath>

#include "core/experiment/planner.h"

namespace tlm {

namespace {

constexpr double farthest = 8; ///< an encoder this many times larger or smaller tells nothing

/// How far two encoders are from each other in size; 0: the same.
double distance(const Configuration &one, const Configuration &other)
{
    const auto size = [](const Configuration &c) {
        return static_cast<double>(encoderParameters(c.encoder));
    };
    return std::abs(std::log(size(one) / size(other)));
}

bool isAlike(const Configuration &one, const Configuration &other)
{
    return one.task == other.task && one.method == other.method && one.scale == other.scale;
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
        if (const double away = distance(configuration, run.configuration); run.flops > 0 && away < nearest) {
            best = TimeEstimate{plan.flops / run.flops * run.seconds, run.id};
            nearest = away;
        }
    }
    return best;
}

} // namespace tlm
