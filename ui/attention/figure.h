#pragma once
#include <functional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/error.h"
#include "ui/attention/headorder.h"
#include "ui/attention/headview.h"

namespace tlm {

/// The grid of one model, in the order of the screen.
struct FigureGrid
{
    QString title;
    HeadsPointer heads;
    HeadOrder order = {};
};

/// What a figure shows: one model or two, and the enlarged heads of one of them. What was asked, masked and
/// muted is known by the heads.
struct AttentionFigure
{
    std::vector<FigureGrid> grids;
    std::size_t enlarged = 0; ///< the grid whose heads are enlarged
    std::vector<int> chosen;
    HeadView view = {};
};

/// Gives what draws a figure in the style of now and makes the bytes of its file, in any thread: the grids of
/// all heads and the enlarged one, with titles and counts in words, as SVG, as PDF or as PNG at twice the
/// size, by the ending of the name. What its caption has to tell goes with it: as description of the SVG and
/// PNG, as an attachment of the PDF. Errors: Usage for another ending.
Expected<std::function<QByteArray()>> drawFigure(const QString &path, const AttentionFigure &figure);

} // namespace tlm
