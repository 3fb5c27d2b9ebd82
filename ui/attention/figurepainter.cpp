#include "ui/attention/figurepainter.h"

#include <algorithm>

#include "ui/attention/headtext.h"
#include "ui/attention/heatimage.h"
#include "ui/attention/linespainter.h"
#include "ui/attention/matrixpainter.h"

namespace tlm {

namespace {

void paintTitle(QPainter &painter, const Style &style, int width, const QString &title, const QString &below)
{
    const Colours &colours = style.colours();
    const int line = style.space(22);
    painter.setPen(colours.text);
    painter.setFont(style.font(Style::FontRole::Section));
    painter.drawText(QRect(0, 0, width, line), Qt::AlignVCenter | Qt::TextDontClip, title);
    painter.setPen(colours.muted);
    painter.setFont(style.font(Style::FontRole::Hint));
    painter.drawText(QRect(0, line, width, 2 * line), Qt::TextWordWrap | Qt::TextDontClip, below);
}

} // namespace

FigurePainter::FigurePainter(const AttentionFigure &figure, const Style &style)
    : m_figure(figure), m_style(style), m_part(style.space(480)), m_margin(style.space(24)),
      m_top(style.space(72))
{
    m_matrix = showMatrix(*enlargedHeads().sentence, figure.chosen, figure.view.options);
    int height = enlargedHeight();
    for (const FigureGrid &grid : figure.grids)
        height = std::max(height, geometryOf(grid).size().height());
    const int parts = static_cast<int>(figure.grids.size()) + 1;
    m_size = {parts * m_part + (parts + 1) * m_margin, m_top + height + 2 * m_margin};
}

/// What is muted in these heads, which may not be what a person wants muted by now.
GridLook FigurePainter::lookOf(const FigureGrid &grid) const
{
    GridLook look = arrange(*grid.heads, grid.order);
    for (const auto &[layer, head] : grid.heads->looked.muted)
        look.muted.insert(layer * grid.heads->perLayer() + head);
    return look;
}

GridGeometry FigurePainter::geometryOf(const FigureGrid &grid) const
{
    return headGridGeometry(m_style, *grid.heads, lookOf(grid), {m_part, 0}, m_style.space(120));
}

QRect FigurePainter::cellOf(std::size_t grid, int head) const
{
    const FigureGrid &of = m_figure.grids[grid];
    const int left = m_margin + static_cast<int>(grid) * (m_part + m_margin);
    return geometryOf(of).cell(lookOf(of).placeOf(head)).translated(left, m_margin + m_top);
}

/// The part that is zoomed to, if it is one of this matrix.
MatrixPart FigurePainter::part() const
{
    const MatrixPart &part = m_figure.view.part;
    const QRect all(0, 0, m_matrix.size(), m_matrix.size());
    return part.shown > 0 && all.contains(QRect(part.first, QSize(part.shown, part.shown)))
               ? part
               : MatrixPart::whole(m_matrix.size());
}

int FigurePainter::enlargedHeight() const
{
    return m_figure.view.kind == HeadView::Lines
               ? static_cast<int>(linesGeometry(m_style, m_matrix, m_part).height()) + 1
               : m_part;
}

void FigurePainter::paint(QPainter &painter) const
{
    painter.fillRect(QRect(QPoint(), m_size), m_style.colours().surface);
    painter.translate(m_margin, m_margin);
    for (const FigureGrid &grid : m_figure.grids) {
        paintGrid(painter, grid);
        painter.translate(m_part + m_margin, 0);
    }
    paintEnlarged(painter);
}

void FigurePainter::paintGrid(QPainter &painter, const FigureGrid &grid) const
{
    const Heads &heads = *grid.heads;
    paintTitle(painter, m_style, m_part, grid.title,
               HeadText::summary(heads) + QStringLiteral(" · ") + HeadText::countedOver(heads));
    const GridGeometry geometry = geometryOf(grid);
    const int pixels = heatPixels(painter, geometry.pictureSide(), heads.sentence->blocks);
    painter.save();
    painter.translate(0, m_top);
    paintHeadGrid(painter, m_style, heads, geometry, headThumbnails(m_style, *heads.sentence, pixels),
                  lookOf(grid));
    painter.restore();
}

void FigurePainter::paintEnlarged(QPainter &painter) const
{
    const Heads &heads = enlargedHeads();
    const bool one = m_figure.chosen.size() == 1;
    paintTitle(painter, m_style, m_part, HeadText::name(heads, m_figure.chosen),
               one ? HeadText::pattern(heads.of(m_figure.chosen.front())) : QString());
    painter.save();
    painter.translate(0, m_top);
    if (m_figure.view.kind == HeadView::Lines) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintLines(painter, m_style, m_matrix, strongestLines(m_matrix),
                   linesGeometry(m_style, m_matrix, m_part), {-1, heads.looked.masked},
                   QRectF(0, 0, m_part, enlargedHeight()));
    } else {
        paintMatrix(painter, m_style, m_matrix,
                    matrixGeometry(m_style, m_matrix.tokens, part(), QSizeF(m_part, m_part)),
                    {{-1, -1}, heads.looked.masked});
    }
    painter.restore();
}

} // namespace tlm
