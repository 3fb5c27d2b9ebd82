#pragma once
#include <QPoint>
#include <QRectF>

namespace tlm {

/// Where a square matrix of tokens lies between its labels and the colour bar.
struct MatrixGeometry
{
    int tokens = 0;
    QRectF matrix;

    /// `label`: width of the widest token; below a cell of 1 pixel the matrix fills the room without a grid.
    static MatrixGeometry fit(int tokens, qreal label, qreal bar, QSizeF room, qreal largestCell);

    qreal cell() const { return tokens == 0 ? 0 : matrix.width() / tokens; }
    QRectF cellRect(QPoint cell) const;
    /// Column and row at a point; (−1, −1) outside.
    QPoint cellAt(QPointF point) const;
    /// Every how many tokens a label has room, for text of a height.
    int labelStep(qreal height) const;
    /// Whether a token wears its label: every so many, and the pointed one (−1: none) instead of those that
    /// it would touch.
    static bool isLabelled(int token, int step, int pointed);
};

} // namespace tlm
