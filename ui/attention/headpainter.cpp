#include "ui/attention/headpainter.h"

#include "ui/attention/heatimage.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"

namespace tlm {

namespace {

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

void paintNumbers(QPainter &painter, const GridGeometry &grid)
{
    painter.setFont(theme().font(Theme::FontRole::Hint));
    painter.setPen(theme().colours().muted);
    for (int i = 0; i < grid.perLayer; ++i) {
        const QRect top = grid.cell(i);
        drawNumber(painter, QRectF(top.left(), 0, top.width(), grid.label - 4), QString::number(i + 1),
                   Qt::AlignHCenter);
    }
    for (int i = 0; i < grid.layers; ++i) {
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

std::vector<QImage> headThumbnails(const Heads &heads, int pixels)
{
    std::vector<QImage> images;
    images.reserve(static_cast<std::size_t>(heads.size()));
    const auto colour = [](double value) { return theme().heat(value); };
    for (int head = 0; head < heads.size(); ++head)
        images.push_back(thumbnail(heads.weightsOf(head), static_cast<int>(heads.tokens.size()),
                                   {pixels, pixels}, colour));
    return images;
}

void paintHeadGrid(QPainter &painter, const Heads &heads, const GridGeometry &grid,
                   const std::vector<QImage> &thumbnails, int unveiled)
{
    paintNumbers(painter, grid);
    for (int head = 0; head < heads.size(); ++head) {
        const auto index = static_cast<std::size_t>(head);
        painter.drawImage(grid.cell(head), thumbnails[index]);
        paintHeadMark(painter, grid.cell(head), headMark(heads.measures[index]), head != unveiled);
    }
}

} // namespace tlm
