#include "ui/attention/gridaxes.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/theme/number.h"

namespace tlm {

namespace {

constexpr int smallestName = 5; ///< pixels of the text

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::GridAxes)
};

/// Every how many numbers one has room.
int stepOf(int room, int side)
{
    return std::max(1, (room + side - 1) / std::max(1, side));
}

void paintTitles(QPainter &painter, const GridGeometry &grid, int line)
{
    const QRect cells = grid.cells();
    painter.drawText(QRect(cells.left(), 0, cells.width(), line), Qt::AlignCenter | Qt::TextDontClip,
                     Words::tr("Head"));
    painter.save();
    painter.translate(0, cells.bottom());
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, cells.height(), line), Qt::AlignCenter | Qt::TextDontClip,
                     Words::tr("Layer"));
    painter.restore();
}

} // namespace

void paintGridAxes(QPainter &painter, const Style &style, const GridGeometry &grid)
{
    painter.setFont(style.font(Style::FontRole::Hint));
    painter.setPen(style.colours().muted);
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = metrics.height(), label = grid.around.label;
    paintTitles(painter, grid, line);
    const int widest = metrics.horizontalAdvance(QString::number(grid.perLayer - 1)) + 4;
    for (int head = 0; head < grid.perLayer; head += stepOf(widest, grid.side)) {
        const QRect top = grid.cell(head);
        drawNumber(painter, QRectF(top.left(), line, top.width(), label - line - 2), QString::number(head),
                   Qt::AlignHCenter);
    }
    for (int layer = 0; layer < grid.layers; layer += stepOf(metrics.ascent(), grid.side)) {
        const QRect left = grid.cell(layer * grid.perLayer);
        drawNumber(painter, QRectF(line, left.top(), label - line - 6, left.height()), QString::number(layer),
                   Qt::AlignRight);
    }
}

void paintHeadName(QPainter &painter, const Style &style, const QRect &place, const HeadMeasures &head)
{
    const QString name = QString::fromStdString(headName(head));
    QFont font = style.font(Style::FontRole::Hint);
    const QFontMetricsF metrics(font, painter.device());
    const qreal fits = (place.width() - 4) / metrics.horizontalAdvance(name);
    if (fits < 1)
        font.setPointSizeF(font.pointSizeF() * fits);
    painter.setFont(font);
    if (painter.fontMetrics().ascent() < smallestName)
        return;
    painter.setPen(style.colours().muted);
    painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, name);
}

} // namespace tlm
