#pragma once
#include <QPainter>

#include "ui/attention/heatimage.h"

namespace tlm {

/// Widths of a colour bar with its numbers, and of the room left of it.
int colourBarWidth(const Style &style);
int colourBarGap(const Style &style);

/// The colours of the weights 0 … 1, from below, right of a picture that is painted with them.
void paintColourBar(QPainter &painter, const Style &style, const QRectF &picture, const HeatTable &colours);

} // namespace tlm
