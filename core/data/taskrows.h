#pragma once
#include <array>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/data/task.h"

namespace tlm {

/// The examples of a stored task, each read from its file when it is asked for. In memory are where they lie
/// and their labels alone. Cheap to ask, and safe to use from several threads.
class TaskRows
{
public:
    /// Goes through the files once. Errors: TaskNotFound, FileDamaged, FileNewer, Stopped.
    static Expected<TaskRows> open(const Workspace &workspace, const std::string &name, std::stop_token stop);
    const TaskSummary &summary() const { return m_summary; }
    std::uint32_t size(Split split) const { return std::uint32_t(rows(split).labels.size()); }
    /// `number` must be below size(split), here and below.
    std::int32_t label(Split split, std::uint32_t number) const { return rows(split).labels[number]; }
    /// Error FileDamaged.
    Expected<Example> example(Split split, std::uint32_t number) const;

private:
    struct Rows
    {
        std::string path;
        MappedFile file;
        std::vector<std::uint64_t> ends; ///< behind the line break of each example
        std::vector<std::int32_t> labels;
        std::string_view line(std::uint32_t number) const;
    };
    const Rows &rows(Split split) const { return m_rows[static_cast<std::size_t>(split)]; }
    Expected<> index(Split split, const std::filesystem::path &path, const std::stop_token &stop);
    Expected<Example> parse(std::string_view line, const std::string &path) const;

    TaskSummary m_summary;
    std::array<Rows, 3> m_rows;
};

} // namespace tlm
