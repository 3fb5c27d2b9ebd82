#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/data/task.h"
#include "core/index/index.h"
#include "core/selection/selection.h"

namespace tlm {

/// How well a selection serves the training texts of its task.
struct SelectionCoverage
{
    /// Selected documents among the neighbours of a class's texts, by label; empty for a draw.
    std::vector<std::uint64_t> documentsPerClass;
    /// For each distinct term of the texts, in byte order: selected documents that contain it.
    std::vector<std::uint64_t> documentsPerTerm;
};

/// Counts in the indexes, which are of the selection's corpora in their order. Error Stopped.
Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const std::vector<Index> &indexes, std::stop_token stop);

} // namespace tlm
