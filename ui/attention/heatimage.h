#pragma once
#include <functional>
#include <span>

#include <QColor>
#include <QImage>

namespace tlm {

using HeatColour = std::function<QColor(double)>;

/// A square matrix of weights as an image. Where several weights share a pixel it shows the middle between
/// their mean and their largest, so that a column of one token never vanishes.
QImage heatImage(std::span<const float> weights, int tokens, const QSize &pixels, const HeatColour &colour);

/// As heatImage, brighter for small pictures: faint weights would be lost at that size.
QImage thumbnail(std::span<const float> weights, int tokens, const QSize &pixels, const HeatColour &colour);

} // namespace tlm
