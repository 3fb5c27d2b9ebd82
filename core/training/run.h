#pragma once
#include <chrono>
#include <functional>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/data/workspace.h"
#include "core/history/history.h"
#include "core/training/recorder.h"

namespace tlm {

/// Where a run shows what it does, beside the history.
struct RunScreen
{
    ProgressSink &progress;                        ///< of the preparation
    Recorder &recorder;                            ///< of the training
    std::function<void(const std::string &)> note; ///< sentences a person should read
    /// Between two looks at orders, each with a flush of the recorders.
    std::chrono::milliseconds interval = std::chrono::seconds(1);
    /// Whether the run trains beside others on its device; else it waits, queued, until the device is free.
    bool sharesDevice = true;
};

/// Executes a run of the workspace from its start, or from its checkpoint if it has one, until it is
/// finished, an order comes (pause, stop) or `stop` is requested (which pauses). Holds the run's lock all the
/// while; writes `config.json`, `tokenizer`, the checkpoint and `model` into the run's folder, and figures,
/// metrics and the state into the history. A run that diverges goes back to its last good checkpoint with
/// half the learning rate (`compute.rollbacks`; event.rollback in the history); a full disk pauses it with
/// the checkpoint that it has (error DiskFull). Returns the state it left the run in: finished, stopped or
/// paused. Errors: RunNotFound, RunLocked, RunState (already finished); every other failure is written to the
/// history first (state failed).
Expected<RunState> executeRun(const Workspace &workspace, const std::string &id, const RunScreen &screen,
                              std::stop_token stop);

} // namespace tlm
