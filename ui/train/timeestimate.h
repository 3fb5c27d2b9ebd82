#pragma once
#include <optional>
#include <vector>

#include "core/history/history.h"

namespace tlm {

/// How long a run is likely to take on this computer.
struct TimeEstimate
{
    double seconds = 0;
    std::string run; ///< the finished run whose speed was taken; empty: the budget itself is a time
};

/// From the speed of earlier runs, `past`, the newest first: with a joint stage that of the one that computed
/// most nearly as much, without one the newest of the same task, method and scale. Empty if none is like it.
std::optional<TimeEstimate> estimateTime(const Configuration &configuration, const std::vector<Run> &past);

} // namespace tlm
