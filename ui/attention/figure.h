#pragma once
#include <QJsonObject>
#include <QString>

#include "core/attention/countingoptions.h"
#include "core/base/error.h"
#include "ui/attention/headorder.h"

namespace tlm {

/// The grid of one model, as it stands on the screen.
struct FigureGrid
{
    QString title;
    HeadsPointer heads;
    GridLook look = {};
};

/// What a figure shows: one model or two, and the enlarged heads of one of them.
struct AttentionFigure
{
    std::vector<FigureGrid> grids;
    std::size_t enlarged = 0; ///< the grid whose heads are enlarged
    std::vector<int> chosen;
    MatrixOptions options = {};
    CountingOptions counting = {};
    QString task, sentence;
};

/// Writes the grids of all heads and the enlarged one, with titles and counts in words, as SVG, as PDF or as
/// PNG at twice the size, by the ending of the name. What its caption has to tell goes with it: as
/// description of the SVG and PNG, as an attachment of the PDF. Errors: FileUnwritable.
Expected<> writeAttentionFigure(const QString &path, const AttentionFigure &figure);

/// Models, counts, sentences, how heads were counted, and what is enlarged.
QJsonObject captionData(const AttentionFigure &figure);

} // namespace tlm
