#pragma once
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/data/workspace.h"
#include "core/history/history.h"

namespace tlm {

/// Executes a stored run of the method `linear` in this process: holds its lock, trains, records scores of
/// dev and test, and saves the model in `linearFolder`. Orders to stop or pause are followed. Returns the run
/// as it ended, finished, stopped or paused. Errors: RunLocked, RunNotFound, RunState (another method),
/// TaskNotFound and those of files; the run is then failed with the cause, unless it could not be locked.
Expected<Run> runLinear(const Workspace &workspace, const std::string &runId, ProgressSink &progress,
                        std::stop_token stop);

/// Where a run of the method `linear` keeps its model.
std::filesystem::path linearFolder(const Workspace &workspace, const std::string &runId);

} // namespace tlm
