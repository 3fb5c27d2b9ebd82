#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace tlm {

struct Database;

/// The runs of a workspace that wait, in the order in which History::claimQueued gives them out. One object a
/// thread; several processes may change one queue.
class Queue
{
public:
    /// Errors: as History::open.
    static Expected<Queue> open(const std::filesystem::path &workspaceRoot);
    Queue(Queue &&) noexcept;
    ~Queue();

    /// Ids of the queued runs, the next one first.
    Expected<std::vector<std::string>> runs() const;
    /// Puts these runs in this order, on the places that they have together; others keep theirs. Ids that
    /// are not queued any more are left out.
    Expected<> arrange(const std::vector<std::string> &ids);
    /// Puts a paused, stopped or failed run at the end. Errors: RunNotFound, RunState for another.
    Expected<> add(const std::string &id);
    /// While it is paused, no queued run is given out; those that train go on.
    Expected<bool> isPaused() const;
    Expected<> setPaused(bool paused);

private:
    explicit Queue(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

/// The lock that the one runner of a workspace holds while it takes runs from the queue.
std::filesystem::path runnerLockFile(const std::filesystem::path &workspaceRoot);

} // namespace tlm
