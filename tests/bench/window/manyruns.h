#pragma once
#include <cstdint>
#include <filesystem>

#include "core/base/progress.h"
#include "core/history/history.h"

namespace tlm::bench {

/// How large a history is made.
struct ManyRuns
{
    std::int64_t runs = 10'000, points = 10'000'000; ///< points: of all runs together
};

/// Fills the history of a workspace with runs of several tasks, methods, scales, seeds, states and tags, each
/// with curves of eight metrics. The same numbers give the same history, but for the times.
Expected<> makeManyRuns(const std::filesystem::path &root, const ManyRuns &size, ProgressSink &progress);

} // namespace tlm::bench
