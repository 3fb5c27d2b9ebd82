#include "core/report/runreport.h"

namespace tlm {

namespace {

std::optional<StoredPredictions> keptPredictions(const Workspace &workspace, const std::string &id,
                                                 Split split)
{
    auto read = readPredictions(workspace.run(id), split);
    return read ? std::optional(std::move(*read)) : std::nullopt;
}

} // namespace

Expected<RunReport> gatherReport(const Workspace &workspace, const std::string &id)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    auto run = history->run(id);
    if (!run)
        return tl::unexpected(run.error());
    std::int64_t last = 0;
    auto points = history->metrics(id, 0, last);
    if (!points)
        return tl::unexpected(points.error());
    return RunReport{std::move(*run), std::move(*points), keptPredictions(workspace, id, Split::Dev),
                     keptPredictions(workspace, id, Split::Test)};
}

} // namespace tlm
