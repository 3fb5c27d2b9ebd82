#pragma once
#include <stop_token>
#include <vector>

#include "core/data/task.h"
#include "core/retrieval/selection.h"
#include "ui/retrieval/corporaset.h"
#include "ui/widgets/barchart.h"

namespace tlm {

/// How well a selection serves its task.
struct SelectionCoverage
{
    std::vector<Bar> classes; ///< selected documents that the texts of a class found; none of a random draw
    std::vector<Bar>
        vocabulary; ///< terms of the training texts by the number of selected documents with them
    std::uint64_t terms = 0, covered = 0; ///< of the training texts: all, and those that the selection has
};

/// Searches the training texts again and reads the selected documents. Error Stopped.
Expected<SelectionCoverage> measureCoverage(const Selection &selection, const Task &task,
                                            const CorporaSet &corpora, int threads, std::stop_token stop);

} // namespace tlm
