#include "ui/attention/headpainter.h"

#include <algorithm>

#include "ui/attention/heatimage.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

constexpr qreal fadedOpacity = 0.18;

QPen frame(const QColor &colour, Qt::PenStyle style = Qt::SolidLine)
{
    return {colour, 2, style, Qt::SquareCap, Qt::MiterJoin};
}

void paintVeil(QPainter &painter, const QRect &cell)
{
    QColor veil = theme().colours().veil;
    veil.setAlphaF(0.55F);
    painter.fillRect(cell, veil);
    QColor line = theme().isDark() ? QColor(Qt::black) : QColor(Qt::white);
    line.setAlphaF(0.38F);
    painter.save();
    painter.setClipRect(cell);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, 1));
    for (int start = -cell.height(); start < cell.width(); start += 6)
        painter.drawLine(cell.left() + start, cell.bottom() + 1, cell.left() + start + cell.height(),
                         cell.top());
    painter.restore();
}

/// A muted head is crossed out.
void paintCross(QPainter &painter, const QRect &cell)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours().bad, 2));
    painter.drawLine(cell.topLeft(), cell.bottomRight());
    painter.drawLine(cell.topRight(), cell.bottomLeft());
    painter.restore();
}

void paintNumbers(QPainter &painter, const GridGeometry &grid)
{
    painter.setFont(theme().font(Theme::FontRole::Hint));
    painter.setPen(theme().colours().muted);
    // Where cells are small, not every number has room.
    const int widest = painter.fontMetrics().horizontalAdvance(QString::number(grid.perLayer)) + 4;
    const int columns = std::max(1, (widest + grid.side - 1) / std::max(1, grid.side));
    const int rows = std::max(1, (painter.fontMetrics().ascent() + grid.side - 1) / std::max(1, grid.side));
    for (int i = 0; i < grid.perLayer; i += columns) {
        const QRect top = grid.cell(i);
        drawNumber(painter, QRectF(top.left(), 0, top.width(), grid.label - 4), QString::number(i + 1),
                   Qt::AlignHCenter);
    }
    for (int i = 0; i < grid.layers; i += rows) {
        const QRect left = grid.cell(i * grid.perLayer);
        drawNumber(painter, QRectF(0, left.top(), grid.label - 8, left.height()), QString::number(i + 1),
                   Qt::AlignRight);
    }
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

void paintHeadMark(QPainter &painter, const QRect &cell, HeadMark mark, bool veiled)
{
    const Colours &colours = theme().colours();
    painter.setBrush(Qt::NoBrush);
    if (mark == HeadMark::Positional || mark == HeadMark::Planted) {
        painter.setPen(mark == HeadMark::Positional ? frame(colours.positional)
                                                    : frame(colours.caution, Qt::DotLine));
        painter.drawRect(cell);
        return;
    }
    if (mark == HeadMark::Vertical && veiled)
        paintVeil(painter, cell);
    painter.setPen(QPen(colours.line, 1));
    painter.drawRect(cell.adjusted(0, 0, -1, -1));
}

std::vector<QImage> headThumbnails(const SentenceWeights &sentence, int pixels)
{
    std::vector<QImage> images;
    images.reserve(static_cast<std::size_t>(sentence.size()));
    const HeatTable colours = thumbnailColours();
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

void paintHeadGrid(QPainter &painter, const Heads &heads, const GridGeometry &grid,
                   const std::vector<QImage> &thumbnails, const GridLook &look)
{
    if (look.order.empty())
        paintNumbers(painter, grid);
    for (int place = 0; place < heads.size(); ++place) {
        const int head = look.headAt(place);
        if (head < 0)
            continue;
        const auto index = static_cast<std::size_t>(head);
        const QRect cell = grid.cell(place);
        painter.setOpacity(look.faded.contains(head) ? fadedOpacity : 1);
        painter.drawImage(GridGeometry::inside(cell), thumbnails[index]);
        paintHeadMark(painter, cell, headMark(heads.measures[index]), head != look.unveiled);
        if (look.muted.contains(head))
            paintCross(painter, cell);
    }
    painter.setOpacity(1);
}

} // namespace tlm
