#include "ui/attention/gridgeometry.h"

#include <algorithm>

namespace tlm {

GridGeometry GridGeometry::fit(int layers, int perLayer, const GridRoom &around, QSize room, int largest)
{
    GridGeometry grid{.layers = layers, .perLayer = perLayer, .around = around};
    if (layers == 0 || perLayer == 0)
        return grid;
    const int byWidth = (room.width() - around.label - around.bar) / perLayer;
    const int byHeight =
        room.height() > 0 ? (room.height() - around.label) / layers - around.caption : byWidth;
    grid.side = std::clamp(std::min(byWidth, byHeight), grid.gap + 2, std::max(largest, grid.gap + 2));
    return grid;
}

QRect GridGeometry::cell(int place) const
{
    return {around.label + place % perLayer * side, around.label + place / perLayer * row(), side - gap,
            side - gap};
}

QRect GridGeometry::captionOf(int place) const
{
    const QRect above = cell(place);
    return {above.left() - gap / 2, above.bottom() + 2, side, around.caption};
}

QRect GridGeometry::cells() const
{
    return {around.label, around.label, perLayer * side - gap, layers * row() - gap};
}

int GridGeometry::placeAt(const QPoint &point) const
{
    if (side <= 0 || point.x() < around.label || point.y() < around.label)
        return -1;
    const int column = (point.x() - around.label) / side, line = (point.y() - around.label) / row();
    return column < perLayer && line < layers ? line * perLayer + column : -1;
}

int GridGeometry::rowNumberAt(const QPoint &point) const
{
    const int place = point.x() < 0 || point.x() >= around.label ? -1 : placeAt({around.label, point.y()});
    return place < 0 ? -1 : place / perLayer;
}

int GridGeometry::columnNumberAt(const QPoint &point) const
{
    return point.y() < 0 || point.y() >= around.label ? -1 : placeAt({point.x(), around.label});
}

int GridGeometry::neighbour(int place, int horizontal, int vertical) const
{
    const int column = std::clamp(place % perLayer + horizontal, 0, perLayer - 1);
    const int line = std::clamp(place / perLayer + vertical, 0, layers - 1);
    return line * perLayer + column;
}

} // namespace tlm
