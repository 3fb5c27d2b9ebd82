#pragma once
#include <QPainter>

#include "ui/attention/figure.h"
#include "ui/theme/style.h"

namespace tlm {

/// A figure, which must outlive this as the style must: the grids beside each other, at the right the
/// enlarged heads, as they stand on the screen but for what the pointer marks.
class FigurePainter
{
public:
    FigurePainter(const AttentionFigure &figure, const Style &style);
    QSize size() const { return m_size; }
    void paint(QPainter &painter) const;
    /// Where a head of a grid lies.
    QRect cellOf(std::size_t grid, int head) const;

private:
    const Heads &enlargedHeads() const { return *m_figure.grids[m_figure.enlarged].heads; }
    GridLook lookOf(const FigureGrid &grid) const;
    GridGeometry geometryOf(const FigureGrid &grid) const;
    MatrixPart part() const;
    int enlargedHeight() const;
    void paintGrid(QPainter &painter, const FigureGrid &grid) const;
    void paintEnlarged(QPainter &painter) const;

    const AttentionFigure &m_figure;
    const Style &m_style;
    ShownMatrix m_matrix;
    int m_part, m_margin, m_top; ///< width of a grid or matrix, room between them, room for titles above
    QSize m_size;
};

} // namespace tlm
