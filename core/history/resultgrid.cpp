#include "core/history/resultgrid.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tlm {

namespace {

/// Rows in the order of the table: one's own by method, recipe and scale, then the paper's by their cost.
using Key = std::tuple<bool, double, Method, Recipe, Scale, std::string>;

Key keyOf(const Result &result)
{
    const bool published = !result.published.empty();
    return {published,       published ? result.flops : 0, result.method, result.recipe, result.scale,
            result.published};
}

bool isBetter(const Result &left, const Result &right)
{
    return left.dev.mean > right.dev.mean;
}

void finish(ResultRow &row)
{
    double cost = 0, score = 0;
    std::size_t count = 0;
    for (const auto &cell : row.cells) {
        if (!cell)
            continue;
        cost += cell->flops;
        score += cell->test.mean;
        ++count;
    }
    row.flops = count > 0 ? cost / double(count) : 0;
    if (count == row.cells.size() && count > 0)
        row.average = score / double(count);
}

} // namespace

ResultGrid resultGrid(const std::vector<Run> &runs)
{
    ResultGrid grid{tasksWithResults(runs), {}};
    std::ranges::sort(grid.tasks);
    std::map<Key, ResultRow> rows;
    for (std::size_t task = 0; task < grid.tasks.size(); ++task)
        for (const Result &result : resultsOf(runs, grid.tasks[task])) {
            ResultRow &row = rows[keyOf(result)];
            row.published = result.published;
            row.method = result.method;
            row.recipe = result.recipe;
            row.scale = result.scale;
            row.cells.resize(grid.tasks.size());
            if (!row.cells[task] || isBetter(result, *row.cells[task]))
                row.cells[task] = result;
        }
    for (auto &[key, row] : rows) {
        finish(row);
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace tlm
