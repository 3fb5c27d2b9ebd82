#pragma once
#include <string>

#include "core/data/workspace.h"
#include "tests/bench/quality/options.h"

namespace tlm::bench {

/// A line for each system of each task: means over its seeds, and how far `tlm` is above it on test with the
/// interval of the paired bootstrap (95 %) over the seeds that both have. Then the means over the tasks.
Expected<std::string> qualityTables(const Workspace &workspace, const Options &options);

} // namespace tlm::bench
