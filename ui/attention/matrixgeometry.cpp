#include "ui/attention/matrixgeometry.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <QSizeF>

namespace tlm {

namespace {

constexpr qreal slanted = 1.2; ///< room that a slanted label takes along its axis, in heights of the text

} // namespace

MatrixGeometry MatrixGeometry::fit(int tokens, qreal label, qreal bar, QSizeF room, qreal largestCell)
{
    MatrixGeometry geometry{.tokens = tokens, .matrix = {}};
    if (tokens == 0)
        return geometry;
    const qreal left = label + 8, top = label * 0.75 + 12;
    qreal side = room.width() - left - bar;
    if (room.height() > 0)
        side = std::min(side, room.height() - top - 2);
    side = std::clamp(side, 8.0, largestCell * tokens);
    if (side >= 2 * tokens)
        side = std::floor(side / tokens) * tokens;
    geometry.matrix = {left, top, side, side};
    return geometry;
}

QRectF MatrixGeometry::cellRect(QPoint at) const
{
    return {matrix.left() + at.x() * cell(), matrix.top() + at.y() * cell(), cell(), cell()};
}

QPoint MatrixGeometry::cellAt(QPointF point) const
{
    if (tokens == 0 || !matrix.contains(point))
        return {-1, -1};
    const QPointF inside = (point - matrix.topLeft()) / cell();
    return {std::min(static_cast<int>(inside.x()), tokens - 1),
            std::min(static_cast<int>(inside.y()), tokens - 1)};
}

int MatrixGeometry::labelStep(qreal height) const
{
    return tokens == 0 ? 1 : std::max(1, static_cast<int>(std::ceil(height * slanted / cell())));
}

bool MatrixGeometry::isLabelled(int token, int step, int pointed)
{
    return token == pointed || (token % step == 0 && (pointed < 0 || std::abs(token - pointed) >= step));
}

} // namespace tlm
