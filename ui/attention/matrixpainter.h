#pragma once
#include <QPainter>

#include "ui/attention/heads.h"
#include "ui/attention/matrixgeometry.h"

namespace tlm {

/// The geometry of a head's matrix with the theme's labels and colour bar.
MatrixGeometry matrixGeometry(const QStringList &tokens, QSizeF room);

/// Weights, tokens on both axes and colour bar of one head; the tokens of `pointed` stand out.
void paintMatrix(QPainter &painter, const Heads &heads, int head, const MatrixGeometry &geometry,
                 QPoint pointed = {-1, -1});

} // namespace tlm
