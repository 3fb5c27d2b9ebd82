#include "core/history/advisor.h"

#include <cmath>

namespace tlm {

double costByTlm(const TrainingCosts &costs, double tasks)
{
    return tasks * costs.tlm;
}

double costByPretraining(const TrainingCosts &costs, double tasks)
{
    return costs.pretraining + tasks * costs.fineTuning;
}

std::optional<std::uint64_t> breakEvenTasks(const TrainingCosts &costs)
{
    constexpr double most = 1e15;
    const double saved = costs.tlm - costs.fineTuning;
    if (!(saved > 0) || !std::isfinite(costs.pretraining))
        return {};
    double tasks = std::floor(costs.pretraining / saved) + 1;
    if (!(tasks < most))
        return {};
    // The quotient is rounded: the whole number beside it may be the first.
    while (tasks > 1 && costByTlm(costs, tasks - 1) > costByPretraining(costs, tasks - 1))
        --tasks;
    return std::uint64_t(tasks);
}

} // namespace tlm
