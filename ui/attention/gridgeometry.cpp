#include "ui/attention/gridgeometry.h"

#include <algorithm>

namespace tlm {

GridGeometry GridGeometry::fit(int layers, int perLayer, int label, QSize room, int largest)
{
    GridGeometry grid{.layers = layers, .perLayer = perLayer, .label = label};
    if (layers == 0 || perLayer == 0)
        return grid;
    const int byWidth = (room.width() - label) / perLayer;
    const int byHeight = room.height() > 0 ? (room.height() - label) / layers : byWidth;
    grid.side = std::clamp(std::min(byWidth, byHeight), grid.gap + 2, std::max(largest, grid.gap + 2));
    return grid;
}

QRect GridGeometry::cell(int place) const
{
    return {label + place % perLayer * side, label + place / perLayer * side, side - gap, side - gap};
}

int GridGeometry::placeAt(const QPoint &point) const
{
    if (side <= 0 || point.x() < label || point.y() < label)
        return -1;
    const int column = (point.x() - label) / side, row = (point.y() - label) / side;
    return column < perLayer && row < layers ? row * perLayer + column : -1;
}

int GridGeometry::rowNumberAt(const QPoint &point) const
{
    const int place = point.x() < 0 || point.x() >= label ? -1 : placeAt({label, point.y()});
    return place < 0 ? -1 : place / perLayer;
}

int GridGeometry::columnNumberAt(const QPoint &point) const
{
    return point.y() < 0 || point.y() >= label ? -1 : placeAt({point.x(), label});
}

int GridGeometry::neighbour(int place, int horizontal, int vertical) const
{
    const int column = std::clamp(place % perLayer + horizontal, 0, perLayer - 1);
    const int row = std::clamp(place / perLayer + vertical, 0, layers - 1);
    return row * perLayer + column;
}

} // namespace tlm
