#pragma once
#include <string>
#include <vector>

#include "core/selection/selection.h"
#include "core/selection/selectioncoverage.h"
#include "ui/widgets/barchart.h"

namespace tlm {

/// What the bars of a selection count.
struct SelectionFigures
{
    std::vector<Bar> ranks, scores, foundBy, corpora;
    double medianScore = 0;
};

/// `bins` bars for each distribution.
SelectionFigures figuresOf(const Selection &selection, std::size_t bins);

/// What the bars of a selection's coverage count.
struct CoverageFigures
{
    std::vector<Bar> classes, vocabulary;
    std::uint64_t terms = 0, covered = 0; ///< of the training texts: all, and those that the selection has
};

CoverageFigures figuresOf(const SelectionCoverage &coverage, const std::vector<std::string> &labels);

} // namespace tlm
