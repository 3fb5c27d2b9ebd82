#pragma once
#include <algorithm>

#include <QRect>

namespace tlm {

/// Where the places of a layers × heads grid lie; rows are layers, columns are heads while the heads stand in
/// their own order. Right of `label` and below it the cells follow each other at a step of `side` pixels.
struct GridGeometry
{
    int layers = 0, perLayer = 0;
    int label = 0, side = 0, gap = 4;

    /// The largest square cells that fit into a width and, when given, a height.
    static GridGeometry fit(int layers, int perLayer, int label, QSize room, int largest);

    QRect cell(int place) const;
    /// Where a cell's picture lies: its frame must not hide the first column, which is often [CLS].
    static QRect inside(const QRect &cell) { return cell.adjusted(1, 1, -1, -1); }
    int pictureSide() const { return std::max(1, side - gap - 2); }
    /// The place at a point (the gap right of and below a cell belongs to it), −1 outside.
    int placeAt(const QPoint &point) const;
    /// The row whose number is at a point, −1 elsewhere; and the column.
    int rowNumberAt(const QPoint &point) const;
    int columnNumberAt(const QPoint &point) const;
    /// The place reached by an arrow key from `place`; the edge stays.
    int neighbour(int place, int horizontal, int vertical) const;
    QSize size() const { return {label + perLayer * side, label + layers * side}; }
};

} // namespace tlm
