#pragma once
#include <vector>

#include <QImage>
#include <QPainter>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/heads.h"

namespace tlm {

/// How one head of the grid is marked.
enum class HeadMark { Positional, Vertical, Planted, Other };
HeadMark headMark(const HeadMeasures &head);

/// The frame (red: positional, dashed: planted) or the hatched veil (vertical) of a head.
void paintHeadMark(QPainter &painter, const QRect &cell, HeadMark mark, bool veiled = true);

/// Small heat maps of all heads at the size of the grid's cells.
std::vector<QImage> headThumbnails(const Heads &heads, int pixels);

/// Numbers of layers and heads, heat maps and marks: the whole grid, on screen or in an exported figure.
void paintHeadGrid(QPainter &painter, const Heads &heads, const GridGeometry &grid,
                   const std::vector<QImage> &thumbnails, int unveiled = -1);

} // namespace tlm
