#pragma once
#include <QPoint>
#include <QRectF>

namespace tlm {

/// Which tokens of a square matrix show: `shown` columns from `first.x()` on, as many rows from `first.y()`.
struct MatrixPart
{
    QPoint first;
    int shown = 0;

    static MatrixPart whole(int tokens) { return {{}, tokens}; }
    /// Half as many tokens, or twice as many, around a cell that stays where it is.
    MatrixPart zoomed(int tokens, QPoint around, bool closer) const;
    /// Moved by tokens, up to the edges.
    MatrixPart moved(int tokens, QPoint by) const;
    /// Moved as little as shows a cell.
    MatrixPart including(int tokens, QPoint cell) const;
    friend bool operator==(const MatrixPart &, const MatrixPart &) = default;
};

/// Where a square matrix of tokens lies between its labels and the colour bar.
struct MatrixGeometry
{
    MatrixPart part;
    QRectF matrix;

    /// `label`: width of the widest token; below a cell of 1 pixel the matrix fills the room without a grid.
    static MatrixGeometry fit(const MatrixPart &part, qreal label, qreal bar, QSizeF room, qreal largestCell);

    qreal cell() const { return part.shown == 0 ? 0 : matrix.width() / part.shown; }
    QRectF cellRect(QPoint cell) const;
    /// Column and row at a point; (−1, −1) outside.
    QPoint cellAt(QPointF point) const;
    /// The token whose label, of a row or of a column, is at a point; −1: none.
    int labelAt(QPointF point) const;
    /// Every how many tokens a label has room, for text of a height.
    int labelStep(qreal height) const;
    /// Whether a token wears its label: every so many, and the pointed one (−1: none) instead of those that
    /// it would touch.
    static bool isLabelled(int token, int step, int pointed);
};

} // namespace tlm
