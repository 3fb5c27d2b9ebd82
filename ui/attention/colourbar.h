#pragma once
#include <QPainter>

#include "ui/attention/heatimage.h"

namespace tlm {

/// Widths of a colour bar with its numbers, and of the room left of it.
int colourBarWidth();
int colourBarGap();

/// The colours of the weights 0 … 1, from below, right of a picture that is painted with them.
void paintColourBar(QPainter &painter, const QRectF &picture, const HeatTable &colours);

} // namespace tlm
