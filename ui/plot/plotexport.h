#pragma once
#include <functional>

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

namespace tlm {

class Plot;

/// A plot as it stands, as a picture in vectors or at twice its size in pixels.
QByteArray plotSvg(Plot &plot);
QByteArray plotPdf(Plot &plot);
QByteArray plotPng(Plot &plot);

/// Writes a plot as what the ending of a path says: .svg, .pdf, .png, and .csv for the values. The file is
/// written beside the window's thread, whole or not at all; `done` hears of it there if the plot lives still.
void exportPlot(Plot &plot, const QString &path, std::function<void(const Expected<> &)> done);

/// Asks where to save a plot, and tells in the nearest message bar what came of it.
void savePlot(Plot &plot);
/// Asks for a printer.
void printPlot(Plot &plot);
/// Puts the picture on the clipboard.
void copyPlot(Plot &plot);

} // namespace tlm
