#include "ui/attention/headpainter.h"

#include <algorithm>

#include "ui/attention/colourbar.h"
#include "ui/attention/gridaxes.h"

namespace tlm {

namespace {

constexpr qreal fadedOpacity = 0.18;

QPen frame(const QColor &colour, Qt::PenStyle style = Qt::SolidLine)
{
    return {colour, 2, style, Qt::SquareCap, Qt::MiterJoin};
}

/// Slanting lines that end at the edges of a cell: an SVG takes no clip from Qt.
QVector<QLineF> hatch(const QRectF &cell)
{
    constexpr qreal distance = 6;
    QVector<QLineF> lines;
    for (qreal sum = distance; sum < cell.width() + cell.height(); sum += distance) { // x + y along a line
        const qreal low = std::min(sum, cell.height()), right = std::min(sum, cell.width());
        lines << QLineF(cell.left() + sum - low, cell.top() + low, cell.left() + right,
                        cell.top() + sum - right);
    }
    return lines;
}

void paintVeil(QPainter &painter, const Style &style, const QRect &cell)
{
    QColor veil = style.colours().veil;
    veil.setAlphaF(0.55F);
    painter.fillRect(cell, veil);
    QColor line = style.isDark() ? QColor(Qt::black) : QColor(Qt::white);
    line.setAlphaF(0.38F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    painter.drawLines(hatch(cell));
    painter.restore();
}

/// A muted head is crossed out.
void paintCross(QPainter &painter, const Style &style, const QRect &cell)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colours().bad, 2));
    painter.drawLine(cell.topLeft(), cell.bottomRight());
    painter.drawLine(cell.topRight(), cell.bottomLeft());
    painter.restore();
}

} // namespace

HeadMark headMark(const HeadMeasures &head)
{
    if (head.planted)
        return HeadMark::Planted;
    if (head.pattern == HeadPattern::Positional)
        return HeadMark::Positional;
    return head.pattern == HeadPattern::Vertical ? HeadMark::Vertical : HeadMark::Other;
}

void paintHeadMark(QPainter &painter, const Style &style, const QRect &cell, HeadMark mark, bool veiled)
{
    const Colours &colours = style.colours();
    painter.setBrush(Qt::NoBrush);
    if (mark == HeadMark::Positional || mark == HeadMark::Planted) {
        painter.setPen(mark == HeadMark::Positional ? frame(colours.positional)
                                                    : frame(colours.caution, Qt::DotLine));
        painter.drawRect(cell);
        return;
    }
    if (mark == HeadMark::Vertical && veiled)
        paintVeil(painter, style, cell);
    painter.setPen(QPen(colours.line, 1));
    // Its own pixels at the edge of the cell, however many they are: none of the picture in it is hidden.
    painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5));
}

std::vector<QImage> headThumbnails(const Style &style, const SentenceWeights &sentence, int pixels)
{
    std::vector<QImage> images;
    images.reserve(static_cast<std::size_t>(sentence.size()));
    const HeatTable colours = thumbnailColours(style);
    for (int head = 0; head < sentence.size(); ++head)
        images.push_back(heatImage(sentence.blocksOf(head), sentence.blocks, {pixels, pixels}, colours));
    return images;
}

int GridLook::placeOf(int head) const
{
    if (order.empty())
        return head;
    const auto found = std::ranges::find(order, head);
    return found == order.end() ? -1 : static_cast<int>(found - order.begin());
}

GridGeometry headGridGeometry(const Style &style, const Heads &heads, const GridLook &look, QSize room,
                              int largest)
{
    const int line = QFontMetrics(style.font(Style::FontRole::Hint)).height();
    const GridRoom around = look.isByLayer() ? GridRoom{2 * line + 4, 0, colourBarWidth(style)}
                                             : GridRoom{style.space(4), line, colourBarWidth(style)};
    return GridGeometry::fit(heads.layers(), heads.perLayer(), around, room, largest);
}

void paintHeadGrid(QPainter &painter, const Style &style, const Heads &heads, const GridGeometry &grid,
                   const std::vector<QImage> &thumbnails, const GridLook &look)
{
    if (look.isByLayer())
        paintGridAxes(painter, style, grid);
    for (int place = 0; place < heads.size(); ++place) {
        const int head = look.headAt(place);
        if (head < 0)
            continue;
        const QRect cell = grid.cell(place);
        painter.setOpacity(look.faded.contains(head) ? fadedOpacity : 1);
        painter.drawImage(GridGeometry::inside(cell), thumbnails[static_cast<std::size_t>(head)]);
        paintHeadMark(painter, style, cell, headMark(heads.of(head)), head != look.unveiled);
        if (look.muted.contains(head))
            paintCross(painter, style, cell);
        if (!look.isByLayer())
            paintHeadName(painter, style, grid.captionOf(place), heads.of(head));
    }
    painter.setOpacity(1);
    paintColourBar(painter, style, grid.cells(), thumbnailColours(style));
}

} // namespace tlm
