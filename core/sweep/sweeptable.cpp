#include "core/sweep/sweeptable.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/sweep/tablecomparison.h"
#include "core/sweep/tabulation.h"

namespace tlm {

namespace {

Expected<> compareRows(const Workspace &workspace, const std::vector<Run> &runs, const TableRequest &request,
                       SweepTable &table, std::stop_token stop)
{
    const auto baseline = std::ranges::find(table.rows, request.baseline);
    if (baseline == table.rows.end())
        return failure(ErrorCode::Usage,
                       fmt::format("There is no row {}; the rows are {}.", request.baseline,
                                   fmt::join(table.rows, ", ")),
                       "--baseline " + request.baseline);
    const auto &with = table.cells[std::size_t(baseline - table.rows.begin())];
    CellComparison comparison(workspace, runs, request, std::move(stop));
    for (auto &row : table.cells) {
        for (std::size_t column = 0; &row != &with && column < row.size(); ++column) {
            auto compared = comparison.compare(row[column], with[column]);
            if (!compared)
                return tl::unexpected(compared.error());
            row[column].difference = *compared;
        }
    }
    table.notes = comparison.notes();
    return {};
}

} // namespace

Expected<SweepTable> tabulate(const Workspace &workspace, const std::vector<Run> &runs,
                              const StoredSweep &sweep, const TableRequest &request, std::stop_token stop)
{
    SweepTable table;
    table.sweep = sweep.name;
    table.split = request.split;
    Tabulation tabulation(sweep, runs, table);
    if (auto chosen = tabulation.choose(request); !chosen)
        return tl::unexpected(chosen.error());
    tabulation.fill();
    if (!request.baseline.empty())
        if (auto compared = compareRows(workspace, runs, request, table, std::move(stop)); !compared)
            return tl::unexpected(compared.error());
    return table;
}

} // namespace tlm
