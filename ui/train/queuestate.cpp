#include "ui/train/queuestate.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/history/queue.h"
#include "ui/train/timeestimate.h"

namespace tlm {

Expected<QueueState> readQueue(const std::filesystem::path &workspaceRoot, const History &history)
{
    const auto queue = Queue::open(workspaceRoot);
    if (!queue)
        return tl::unexpected(queue.error());
    const auto ids = queue->runs();
    const auto paused = queue->isPaused();
    if (!ids || !paused)
        return tl::unexpected(!ids ? ids.error() : paused.error());
    QueueState state;
    state.paused = *paused;
    state.worked = FileLock::isHeld(runnerLockFile(workspaceRoot));
    if (ids->empty())
        return state;
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    for (const std::string &id : *ids) {
        const auto run = std::ranges::find(*runs, id, &Run::id);
        if (run == runs->end())
            continue;
        const auto time = estimateTime(run->configuration, *runs);
        state.runs.push_back({*run, time ? std::optional(time->seconds) : std::nullopt});
    }
    return state;
}

} // namespace tlm
