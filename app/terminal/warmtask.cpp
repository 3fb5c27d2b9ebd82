#include "app/terminal/warmtask.h"

#include "core/data/manifest.h"
#include "core/data/workspace.h"

namespace tlm {

Expected<const TaskRows *> WarmTask::rows(const std::string &name, const std::stop_token &stop)
{
    const auto workspace = Workspace::open(m_workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto manifest = workspace->task(name) / manifestName;
    std::error_code missing;
    const auto written = std::filesystem::last_write_time(manifest, missing);
    if (!missing && m_opened && m_opened->manifest == manifest && m_opened->written == written)
        return &m_opened->rows;
    m_opened.reset();
    auto rows = TaskRows::open(*workspace, name, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    return &m_opened.emplace(Opened{manifest, written, std::move(*rows)}).rows;
}

} // namespace tlm
