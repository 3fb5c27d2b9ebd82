#pragma once
#include <vector>

#include "core/data/workspace.h"
#include "core/history/history.h"

namespace tlm {

/// All runs of a workspace, the newest first, for whoever reads them once. Errors: those of History::open and
/// of reading.
inline Expected<std::vector<Run>> runsOf(const Workspace &workspace)
{
    return History::open(workspace.root()).and_then([](const History &history) { return history.runs(); });
}

} // namespace tlm
