#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/history/results.h"

namespace tlm {

/// A model in all tasks, as a row of the paper's Table 2.
struct ResultRow
{
    std::string published; ///< name in the paper; empty: of one's own runs
    Method method = Method::Tlm;
    Recipe recipe = Recipe::Fast;
    Scale scale = Scale::Tiny;
    double flops = 0;                         ///< a task, in the mean over those it has
    std::vector<std::optional<Result>> cells; ///< one a task
    std::optional<double> average;            ///< of test over all tasks; empty while one is missing
};

struct ResultGrid
{
    std::vector<std::string> tasks;
    std::vector<ResultRow> rows;
};

/// The results of all tasks side by side: rows of one's own by method, recipe and scale (of several
/// configurations in one cell the one that is best on dev), published ones under them where a task of the
/// paper is among the tasks.
ResultGrid resultGrid(const std::vector<Run> &runs);

} // namespace tlm
