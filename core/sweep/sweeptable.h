#pragma once
#include <optional>
#include <utility>

#include "core/evaluation/bootstrap.h"
#include "core/history/results.h"
#include "core/sweep/sweepfile.h"

namespace tlm {

/// How a sweep is shown.
struct TableRequest
{
    std::vector<std::string> rows,
        columns; ///< axes; empty: tasks are the columns, all else that varies the rows
    std::vector<std::pair<std::string, std::string>> where; ///< axis and value: only these experiments
    Split split = Split::Test;                              ///< dev or test
    std::string baseline; ///< label of the row that others are compared with; empty: none
    BootstrapOptions bootstrap;
};

/// Runs that differ in their seed.
struct TableCell
{
    std::vector<std::string> runs;              ///< finished ones
    std::size_t planned = 0;                    ///< how many there will be
    MeanScore score;                            ///< of `runs`, in the task's metric
    std::optional<PairedDifference> difference; ///< from the cell of the baseline in the same column
};

struct SweepTable
{
    std::string sweep;
    Split split = Split::Test;
    std::vector<std::string> rowAxes, columnAxes;
    std::vector<std::string> rows, columns;    ///< labels, in the order of the axes' values
    std::vector<std::vector<TableCell>> cells; ///< [row][column]
    std::vector<std::string> notes;            ///< why an interval is missing
};

/// Puts the runs of a sweep into rows and columns. Errors: Usage (an axis, value or baseline that is not
/// there; an axis that varies within cells), Stopped, those of reading predictions.
Expected<SweepTable> tabulate(const Workspace &workspace, const std::vector<Run> &runs,
                              const StoredSweep &sweep, const TableRequest &request, std::stop_token stop);

} // namespace tlm
