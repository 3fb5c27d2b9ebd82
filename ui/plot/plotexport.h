#pragma once
#include <functional>

#include <QString>

#include "core/base/error.h"

namespace tlm {

class Plot;

/// Writes a plot as it stands as what the ending of a path says: .svg, .pdf, .png (at twice its size), and
/// .csv for the values. The file is written beside the window's thread, whole or not at all; `done` hears of
/// it there if the plot lives still. Error Usage for other endings.
void exportPlot(Plot &plot, const QString &path, std::function<void(const Expected<> &)> done);

/// Asks where to save a plot, and tells in the nearest message bar what came of it.
void savePlot(Plot &plot);
/// Asks for a printer.
void printPlot(Plot &plot);
/// Puts the picture on the clipboard.
void copyPlot(Plot &plot);

} // namespace tlm
