#pragma once
#include "core/sweep/axis.h"

namespace tlm {

/// What one of the paper's Tables 3 to 7 varies.
struct PaperSweep
{
    std::string name;                    ///< `table-4`
    SweepAxis rows;                      ///< its rows
    std::vector<std::string_view> tasks; ///< its columns, by the authors' names
};

/// 3: retrieval (each of several corpora); 4: neighbours of a training text; 5: rho1; 6: rho2; 7: stage 2.
/// Error Usage for another number.
Expected<PaperSweep> paperSweep(int table);

/// Of the tasks of a workspace those that are, or are like, those of the table, in the table's order.
std::vector<std::string> tasksLike(const std::vector<std::string> &tasks, const PaperSweep &sweep);

} // namespace tlm
