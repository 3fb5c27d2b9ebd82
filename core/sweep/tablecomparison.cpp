#include "core/sweep/tablecomparison.h"

#include <fmt/format.h>

#include "core/data/task.h"

namespace tlm {

CellComparison::CellComparison(const Workspace &workspace, const std::vector<Run> &runs,
                               const TableRequest &request, std::stop_token stop)
    : m_workspace(workspace), m_request(request), m_stop(std::move(stop))
{
    for (const Run &run : runs)
        m_taskOf[run.id] = run.configuration.task;
}

Expected<const StoredPredictions *> CellComparison::predictionsOf(const std::string &run)
{
    if (const auto known = m_known.find(run); known != m_known.end())
        return &known->second;
    auto read = readPredictions(m_workspace.run(run), m_request.split);
    if (!read && read.error().code != ErrorCode::FileNotFound)
        return tl::unexpected(read.error());
    return &m_known.emplace(run, read ? std::move(*read) : StoredPredictions()).first->second;
}

Expected<std::optional<SystemPredictions>> CellComparison::read(const TableCell &cell,
                                                                const StoredPredictions *&like)
{
    SystemPredictions system;
    for (const std::string &run : cell.runs) {
        const auto predictions = predictionsOf(run);
        if (!predictions)
            return tl::unexpected(predictions.error());
        like = like ? like : *predictions;
        if ((*predictions)->truth.empty()) {
            m_notes.insert(fmt::format("Run {} has kept no predictions: it is not compared.", run));
            return std::nullopt;
        }
        if ((*predictions)->truth != like->truth || (*predictions)->labels != like->labels) {
            m_notes.insert(fmt::format("Run {} was scored on other examples: it is not compared.", run));
            return std::nullopt;
        }
        system.emplace_back((*predictions)->predicted);
    }
    return system.empty() ? std::nullopt : std::optional(std::move(system));
}

Expected<std::optional<PairedDifference>> CellComparison::compare(const TableCell &cell,
                                                                  const TableCell &baseline)
{
    const StoredPredictions *like = nullptr;
    const auto second = read(baseline, like);
    if (!second)
        return tl::unexpected(second.error());
    if (!*second)
        return std::nullopt;
    const auto first = read(cell, like);
    if (!first)
        return tl::unexpected(first.error());
    if (!*first)
        return std::nullopt;
    const auto task = summarizeTask(m_workspace, m_taskOf[cell.runs.front()]);
    if (!task)
        return tl::unexpected(task.error());
    auto compared = pairedBootstrap(like->truth, **first, **second, like->labels.size(), task->metric,
                                    m_request.bootstrap, m_stop);
    if (!compared)
        return tl::unexpected(compared.error());
    return std::optional(*compared);
}

} // namespace tlm
