#pragma once
#include <filesystem>

#include "ui/train/queuemodel.h"

namespace tlm {

/// The queue of a workspace as it is now.
struct QueueState
{
    std::vector<QueueModel::Waiting> runs; ///< the next one first
    bool paused = false;
    bool worked = false; ///< a runner takes runs from it
};

/// For jobs. Errors: those of the store.
Expected<QueueState> readQueue(const std::filesystem::path &workspaceRoot, const History &history);

} // namespace tlm
