#include "core/training/timebudget.h"

#include <algorithm>

#include "core/training/probe.h"

namespace tlm {

Expected<std::uint64_t> measureTokenBudget(const Configuration &configuration, const TrainingData &data,
                                           const ComputeSetup &setup, std::stop_token stop)
{
    const double limit = configuration.joint.minutes * 60;
    return probeCost(configuration, data, setup, {50, limit / 10}, std::move(stop))
        .map([&](const ProbedCost &cost) {
            const double left = std::max(0.0, limit - cost.seconds);
            return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(cost.tokensPerSecond * left));
        });
}

} // namespace tlm
