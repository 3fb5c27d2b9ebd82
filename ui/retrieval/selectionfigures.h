#pragma once
#include <string>
#include <vector>

#include "core/retrieval/selection.h"
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

} // namespace tlm
