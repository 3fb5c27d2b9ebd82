#pragma once
#include <filesystem>
#include <mutex>
#include <optional>
#include <utility>

#include "core/history/history.h"

namespace tlm {

/// The store of runs for jobs: opened in the first one that needs it, used by one at a time.
class WorkerHistory
{
public:
    explicit WorkerHistory(std::filesystem::path workspaceRoot) : m_root(std::move(workspaceRoot)) {}

    /// `work(History &)` returns an Expected; so does this, or why the store cannot be opened.
    template <typename Work>
    std::invoke_result_t<Work, History &> use(Work work)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_history) {
            auto opened = History::open(m_root);
            if (!opened)
                return tl::unexpected(opened.error());
            m_history.emplace(std::move(*opened));
        }
        return work(*m_history);
    }

private:
    std::filesystem::path m_root;
    std::mutex m_mutex;
    std::optional<History> m_history;
};

} // namespace tlm
