#pragma once
#include <set>
#include <vector>

#include <QImage>
#include <QPainter>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/heads.h"
#include "ui/theme/style.h"

namespace tlm {

/// How one head of the grid is marked.
enum class HeadMark { Positional, Vertical, Planted, Other };
HeadMark headMark(const HeadMeasures &head);

/// The frame (red: positional, dotted: planted) or the hatched veil (vertical) of a head.
void paintHeadMark(QPainter &painter, const Style &style, const QRect &cell, HeadMark mark,
                   bool veiled = true);

/// Small heat maps of all heads at the size of the grid's cells.
std::vector<QImage> headThumbnails(const Style &style, const SentenceWeights &sentence, int pixels);

/// How the heads of a grid stand and which of them stand out.
struct GridLook
{
    std::vector<int> order; ///< the head at each place, −1: none; empty: by layer
    std::set<int> faded;    ///< passed over by the filter
    std::set<int> muted;
    int unveiled = -1;

    bool isByLayer() const { return order.empty(); }
    int headAt(int place) const { return isByLayer() ? place : order[static_cast<std::size_t>(place)]; }
    int placeOf(int head) const;
};

/// The cells of a grid with the room that its look needs: for numbers by layer, else for the heads' names.
GridGeometry headGridGeometry(const Style &style, const Heads &heads, const GridLook &look, QSize room,
                              int largest);

/// Numbers of layers and heads (or a name under each head), heat maps, marks and the colour bar: the whole
/// grid, on screen or in an exported figure.
void paintHeadGrid(QPainter &painter, const Style &style, const Heads &heads, const GridGeometry &grid,
                   const std::vector<QImage> &thumbnails, const GridLook &look = {});

} // namespace tlm
