#pragma once
#include <QPainter>

#include "ui/attention/gridgeometry.h"
#include "ui/attention/heads.h"
#include "ui/theme/style.h"

namespace tlm {

/// The words Layer and Head with the numbers of the rows and columns.
void paintGridAxes(QPainter &painter, const Style &style, const GridGeometry &grid);

/// The numbers of a head under its cell, where heads do not stand in their own order.
void paintHeadName(QPainter &painter, const Style &style, const QRect &place, const HeadMeasures &head);

} // namespace tlm
