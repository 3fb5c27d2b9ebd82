#pragma once
#include <vector>

#include "core/history/resultgrid.h"
#include "ui/plot/curve.h"

namespace tlm {

/// Test scores in per cent against FLOPs as points without lines, one's own by method, then the published as
/// rings: of one task, or means over all tasks of the models that have them all.
std::vector<Curve> costCurves(const std::vector<Result> &results);
std::vector<Curve> costCurves(const ResultGrid &grid);

} // namespace tlm
