#include "core/training/run.h"

#include "core/training/guard.h"
#include "core/training/runexecution.h"

namespace tlm {

namespace {

/// What a person may start or resume; the lock is held, so a row that says running is of a dead trainer.
Expected<> checkStartable(const Run &run)
{
    if (run.state == RunState::Finished)
        return failure(ErrorCode::RunState, "Run " + run.id + " is finished already.", run.id);
    if (run.configuration.method == Method::Linear)
        return failure(ErrorCode::RunState, "Run " + run.id + " is a linear baseline and has no network.",
                       run.id);
    return {};
}

} // namespace

Expected<RunState> executeRun(const Workspace &workspace, const std::string &id, const RunScreen &screen,
                              std::stop_token stop)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    if (const auto known = history->run(id); !known)
        return tl::unexpected(known.error());
    const auto lock = FileLock::acquire(lockFile(workspace.root(), id));
    if (!lock)
        return tl::unexpected(lock.error());
    const auto run = history->run(id);
    if (!run)
        return tl::unexpected(run.error());
    if (const auto startable = checkStartable(*run); !startable)
        return tl::unexpected(startable.error());

    RunState state = RunState::Failed;
    RunExecution execution(workspace, *history, *run, screen, stop);
    const auto done = guarded([&]() -> Expected<> { return execution.execute(state); });
    const bool stopped = !done && done.error().code == ErrorCode::Stopped;
    if (stopped)
        state = RunState::Paused;
    else if (!done && (done.error().code != ErrorCode::DiskFull || state != RunState::Paused))
        state = RunState::Failed;
    const bool failed = !done && !stopped;
    const auto stored = history->setState(id, state, failed ? done.error().cause : "");
    if (failed)
        return tl::unexpected(done.error());
    if (!stored)
        return tl::unexpected(stored.error());
    if (state == RunState::Finished)
        execution.removeCheckpoint();
    return state;
}

} // namespace tlm
