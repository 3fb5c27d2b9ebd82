#pragma once
#include <QPainter>

#include "ui/attention/figure.h"

namespace tlm {

/// A figure in the colours of the theme: the grids beside each other, at the right the enlarged heads.
class FigurePainter
{
public:
    explicit FigurePainter(const AttentionFigure &figure);
    QSize size() const { return m_size; }
    void paint(QPainter &painter) const;

private:
    void paintGrid(QPainter &painter, const FigureGrid &grid) const;
    void paintEnlarged(QPainter &painter) const;
    GridGeometry geometryOf(const Heads &heads) const;

    const AttentionFigure &m_figure;
    ShownMatrix m_matrix;
    int m_part, m_margin, m_top; ///< width of a grid or matrix, room between them, room for titles above
    QSize m_size;
};

} // namespace tlm
