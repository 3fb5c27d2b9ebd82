#pragma once
#include <array>
#include <functional>
#include <span>
#include <vector>

#include <QColor>
#include <QImage>

#include "ui/theme/style.h"

class QPainter;

namespace tlm {

/// The colours of the weights 0 … 1 in 256 steps.
using HeatTable = std::array<QRgb, 256>;
HeatTable heatTable(const std::function<QColor(double)> &colour);

/// The colours of large pictures and of small ones, whose faint weights would be lost.
HeatTable matrixColours(const Style &style);
HeatTable thumbnailColours(const Style &style);
QRgb colourOf(const HeatTable &table, float weight);

/// The largest weight of each block of a square matrix of tokens, [side, side]: no column of one token is
/// lost. `side` is at most `tokens`.
std::vector<float> pooled(std::span<const float> weights, int tokens, int side);

/// Pixels to a side of an image for a square of so many weights: those of the device; of lines, which may be
/// drawn at any size, at least one for each weight.
int heatPixels(const QPainter &painter, qreal side, int weights);

/// A square matrix of weights as an image of palette pixels, which files pack in a quarter of the time. Where
/// several weights share a pixel it shows the largest.
QImage heatImage(std::span<const float> weights, int tokens, const QSize &pixels, const HeatTable &table);

} // namespace tlm
