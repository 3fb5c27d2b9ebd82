#pragma once
#include <set>

#include <QPainter>

#include "ui/attention/matrixgeometry.h"
#include "ui/attention/shownmatrix.h"
#include "ui/theme/style.h"

namespace tlm {

/// The geometry of a matrix with its labels and colour bar; `part`: which of its tokens show.
MatrixGeometry matrixGeometry(const Style &style, const QStringList &tokens, const MatrixPart &part,
                              QSizeF room);

/// What stands out in a matrix.
struct MatrixLook
{
    QPoint pointed{-1, -1}; ///< column and row
    std::set<int> masked;   ///< positions in the sentence
};

/// Weights, tokens on both axes and colour bar; weights below the threshold are left empty.
void paintMatrix(QPainter &painter, const Style &style, const ShownMatrix &matrix,
                 const MatrixGeometry &geometry, const MatrixLook &look = {});

/// A token as it is shown beside others, at most so long.
QString tokenLabel(const QString &token);

} // namespace tlm
