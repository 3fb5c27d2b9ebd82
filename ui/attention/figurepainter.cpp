#include "ui/attention/figurepainter.h"

#include <algorithm>

#include "ui/attention/headtext.h"
#include "ui/attention/matrixpainter.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

constexpr int pixelsOfThumbnail = 2; ///< for each of the screen

void paintTitle(QPainter &painter, int width, const QString &title, const QString &below)
{
    const Colours &colours = theme().colours();
    const int line = theme().space(22);
    painter.setPen(colours.text);
    painter.setFont(theme().font(Theme::FontRole::Section));
    painter.drawText(QRect(0, 0, width, line), Qt::AlignVCenter | Qt::TextDontClip, title);
    painter.setPen(colours.muted);
    painter.setFont(theme().font(Theme::FontRole::Hint));
    painter.drawText(QRect(0, line, width, 2 * line), Qt::TextWordWrap | Qt::TextDontClip, below);
}

} // namespace

FigurePainter::FigurePainter(const AttentionFigure &figure)
    : m_figure(figure), m_part(theme().space(480)), m_margin(theme().space(24)), m_top(theme().space(72))
{
    const Heads &heads = *figure.grids[figure.enlarged].heads;
    m_matrix = showMatrix(*heads.sentence, figure.chosen, figure.options);
    int height = m_part;
    for (const FigureGrid &grid : figure.grids)
        height = std::max(height, geometryOf(*grid.heads).size().height());
    const int parts = static_cast<int>(figure.grids.size()) + 1;
    m_size = {parts * m_part + (parts + 1) * m_margin, m_top + height + 2 * m_margin};
}

GridGeometry FigurePainter::geometryOf(const Heads &heads) const
{
    return GridGeometry::fit(heads.layers(), heads.perLayer(), theme().space(24), {m_part, 0},
                             theme().space(120));
}

void FigurePainter::paint(QPainter &painter) const
{
    painter.fillRect(QRect(QPoint(), m_size), theme().colours().surface);
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
    paintTitle(painter, m_part, grid.title,
               HeadText::summary(heads) + QStringLiteral(" · ") + HeadText::countedOver(heads));
    const GridGeometry geometry = geometryOf(heads);
    painter.save();
    painter.translate(0, m_top);
    // A pixel for each weight where they fit: a figure is enlarged, and no column may be lost.
    const int pixels = std::max(geometry.pictureSide() * pixelsOfThumbnail, heads.sentence->blocks);
    paintHeadGrid(painter, heads, geometry, headThumbnails(*heads.sentence, pixels), grid.look);
    painter.restore();
}

void FigurePainter::paintEnlarged(QPainter &painter) const
{
    const Heads &heads = *m_figure.grids[m_figure.enlarged].heads;
    const bool one = m_figure.chosen.size() == 1;
    paintTitle(painter, m_part, HeadText::name(heads, m_figure.chosen),
               one ? HeadText::pattern(heads.of(m_figure.chosen.front())) : QString());
    painter.save();
    painter.translate(0, m_top);
    paintMatrix(painter, m_matrix,
                matrixGeometry(m_matrix.tokens, MatrixPart::whole(m_matrix.size()), QSizeF(m_part, m_part)));
    painter.restore();
}

} // namespace tlm
