#pragma once

class QPoint;

namespace tlm {

class Plot;

/// All that can be done with a plot: what it shows, its axes and curves, and how it leaves the program.
void offerPlotMenu(Plot &plot, const QPoint &at);

} // namespace tlm
