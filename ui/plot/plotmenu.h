#pragma once

class QPoint;

namespace tlm {

class Plot;

/// What can be done with a plot: a logarithmic axis, its values to the clipboard, a picture of it.
void offerPlotMenu(Plot &plot, const QPoint &at);

} // namespace tlm
