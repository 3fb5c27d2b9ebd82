#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/data/taskrows.h"

namespace tlm {

/// The examples of the last task that was asked about, as long as it is the same on the disk.
class WarmTask
{
public:
    explicit WarmTask(std::filesystem::path workspace) : m_workspace(std::move(workspace)) {}
    /// Errors: those of TaskRows::open.
    Expected<const TaskRows *> rows(const std::string &name, const std::stop_token &stop);

private:
    struct Opened
    {
        std::filesystem::path manifest;
        std::filesystem::file_time_type written;
        TaskRows rows;
    };
    std::filesystem::path m_workspace;
    std::optional<Opened> m_opened;
};

} // namespace tlm
