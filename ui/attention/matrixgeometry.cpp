#include "ui/attention/matrixgeometry.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <QSizeF>

namespace tlm {

namespace {

constexpr qreal slanted = 1.2; ///< room that a slanted label takes along its axis, in heights of the text
constexpr int fewest = 4;      ///< tokens that show at the closest

int within(int first, int shown, int tokens)
{
    return std::clamp(first, 0, std::max(0, tokens - shown));
}

} // namespace

MatrixPart MatrixPart::zoomed(int tokens, QPoint around, bool closer) const
{
    const int count = std::clamp(closer ? (shown + 1) / 2 : shown * 2, std::min(fewest, tokens), tokens);
    const auto start = [&](int from, int cell) {
        return within(cell - (cell - from) * count / std::max(shown, 1), count, tokens);
    };
    return {{start(first.x(), around.x()), start(first.y(), around.y())}, count};
}

MatrixPart MatrixPart::moved(int tokens, QPoint by) const
{
    return {{within(first.x() + by.x(), shown, tokens), within(first.y() + by.y(), shown, tokens)}, shown};
}

MatrixPart MatrixPart::including(int tokens, QPoint cell) const
{
    const auto way = [this](int from, int to) {
        return to < from ? to - from : std::max(0, to - (from + shown - 1));
    };
    return moved(tokens, {way(first.x(), cell.x()), way(first.y(), cell.y())});
}

MatrixGeometry MatrixGeometry::fit(const MatrixPart &part, qreal label, qreal bar, QSizeF room,
                                   qreal largestCell)
{
    MatrixGeometry geometry{.part = part, .matrix = {}};
    if (part.shown == 0)
        return geometry;
    const qreal left = label + 8, top = label * 0.75 + 12;
    qreal side = room.width() - left - bar;
    if (room.height() > 0)
        side = std::min(side, room.height() - top - 2);
    side = std::clamp(side, 8.0, std::max(8.0, largestCell * part.shown));
    if (side >= 2 * part.shown)
        side = std::floor(side / part.shown) * part.shown;
    geometry.matrix = {left, top, side, side};
    return geometry;
}

QRectF MatrixGeometry::cellRect(QPoint at) const
{
    const QPoint place = at - part.first;
    return {matrix.left() + place.x() * cell(), matrix.top() + place.y() * cell(), cell(), cell()};
}

QPoint MatrixGeometry::cellAt(QPointF point) const
{
    if (part.shown == 0 || !matrix.contains(point))
        return {-1, -1};
    const QPointF inside = (point - matrix.topLeft()) / cell();
    return part.first + QPoint(std::min(static_cast<int>(inside.x()), part.shown - 1),
                               std::min(static_cast<int>(inside.y()), part.shown - 1));
}

int MatrixGeometry::labelAt(QPointF point) const
{
    if (point.x() < matrix.left() && point.y() >= matrix.top())
        return cellAt({matrix.left(), point.y()}).y();
    // The labels of columns lean to the right.
    if (point.y() < matrix.top() && point.x() >= matrix.left())
        return cellAt({point.x() - (matrix.top() - point.y()) / std::tan(50 * M_PI / 180), matrix.top()}).x();
    return -1;
}

int MatrixGeometry::labelStep(qreal height) const
{
    return part.shown == 0 ? 1 : std::max(1, static_cast<int>(std::ceil(height * slanted / cell())));
}

bool MatrixGeometry::isLabelled(int token, int step, int pointed)
{
    return token == pointed || (token % step == 0 && (pointed < 0 || std::abs(token - pointed) >= step));
}

} // namespace tlm
