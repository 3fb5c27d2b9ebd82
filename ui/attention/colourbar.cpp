#include "ui/attention/colourbar.h"

#include <algorithm>

#include <QLocale>

namespace tlm {

namespace {

QImage barImage(const HeatTable &colours)
{
    const int steps = static_cast<int>(colours.size());
    QImage image(1, steps, QImage::Format_RGB32);
    for (int step = 0; step < steps; ++step)
        image.setPixel(0, steps - 1 - step, colours[static_cast<std::size_t>(step)]);
    return image;
}

/// How many numbers beside 0 have room.
int intervals(qreal height, qreal line)
{
    return height >= 6 * line ? 4 : height >= 3 * line ? 2 : 1;
}

} // namespace

int colourBarGap(const Style &style)
{
    return style.space(12);
}

int colourBarWidth(const Style &style)
{
    return colourBarGap(style) + style.space(48);
}

void paintColourBar(QPainter &painter, const Style &style, const QRectF &picture, const HeatTable &colours)
{
    const QRectF bar(picture.right() + colourBarGap(style), picture.top(), style.space(10),
                     picture.height() - 1);
    painter.drawImage(bar, barImage(colours));
    painter.setPen(style.colours().line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.setFont(style.font(Style::FontRole::Hint));
    painter.setPen(style.colours().muted);
    const qreal line = painter.fontMetrics().height();
    if (bar.height() < 2 * line)
        return;
    const int steps = intervals(bar.height(), line);
    for (int i = 0; i <= steps; ++i) {
        const qreal y =
            std::clamp(bar.bottom() - bar.height() * i / steps - line / 2, bar.top(), bar.bottom() - line);
        painter.drawText(QRectF(bar.right() + 6, y, style.space(36), line), Qt::AlignVCenter,
                         QLocale().toString(1.0 * i / steps, 'g', 2));
    }
}

} // namespace tlm
