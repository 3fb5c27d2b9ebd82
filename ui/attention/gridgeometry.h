#pragma once
#include <algorithm>

#include <QRectF>

namespace tlm {

/// Room around the cells of a grid.
struct GridRoom
{
    int label = 0;   ///< left of them and above: numbers
    int caption = 0; ///< under each cell: the name of its head
    int bar = 0;     ///< right of them: the colour bar
};

/// Where the places of a layers × heads grid lie; rows are layers, columns are heads while the heads stand in
/// their own order. Right of `label` and below it the cells follow each other at a step of `side` pixels.
struct GridGeometry
{
    int layers = 0, perLayer = 0;
    GridRoom around = {};
    int side = 0, gap = 4;

    /// The largest square cells that fit into a width and, when given, a height.
    static GridGeometry fit(int layers, int perLayer, const GridRoom &around, QSize room, int largest);

    QRect cell(int place) const;
    /// Under a cell.
    QRect captionOf(int place) const;
    /// Where a cell's picture lies: its frame must not hide the first column, which is often [CLS].
    static QRect inside(const QRect &cell) { return cell.adjusted(1, 1, -1, -1); }
    int pictureSide() const { return std::max(1, side - gap - 2); }
    /// All cells.
    QRect cells() const;
    /// The place at a point (the gap right of and below a cell belongs to it), −1 outside.
    int placeAt(const QPoint &point) const;
    /// The row whose number is at a point, −1 elsewhere; and the column.
    int rowNumberAt(const QPoint &point) const;
    int columnNumberAt(const QPoint &point) const;
    /// The place reached by an arrow key from `place`; the edge stays.
    int neighbour(int place, int horizontal, int vertical) const;
    QSize size() const
    {
        return {around.label + perLayer * side + around.bar, around.label + layers * row()};
    }

private:
    int row() const { return side + around.caption; }
};

} // namespace tlm
