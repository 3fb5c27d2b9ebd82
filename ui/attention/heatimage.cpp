#include "ui/attention/heatimage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tlm {

namespace {

struct Range
{
    int first, last;
};

Range tokensOf(int pixel, int pixels, int tokens)
{
    const int first = pixel * tokens / pixels;
    return {first, std::max(first + 1, (pixel + 1) * tokens / pixels)};
}

double valueOf(std::span<const float> weights, int tokens, Range rows, Range columns)
{
    double sum = 0, largest = 0;
    for (int row = rows.first; row < rows.last; ++row) {
        for (int column = columns.first; column < columns.last; ++column) {
            const double weight =
                static_cast<double>(weights[static_cast<std::size_t>(row * tokens + column)]);
            sum += weight;
            largest = std::max(largest, weight);
        }
    }
    const int count = (rows.last - rows.first) * (columns.last - columns.first);
    return (sum / count + largest) / 2;
}

std::array<QRgb, 256> colourTable(const HeatColour &colour)
{
    std::array<QRgb, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = colour(static_cast<double>(i) / 255).rgb();
    return table;
}

} // namespace

QImage heatImage(std::span<const float> weights, int tokens, const QSize &pixels, const HeatColour &colour)
{
    QImage image(pixels, QImage::Format_RGB32);
    const auto table = colourTable(colour);
    for (int y = 0; y < pixels.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const Range rows = tokensOf(y, pixels.height(), tokens);
        for (int x = 0; x < pixels.width(); ++x) {
            const double value = valueOf(weights, tokens, rows, tokensOf(x, pixels.width(), tokens));
            line[x] = table[static_cast<std::size_t>(std::clamp(std::lround(value * 255), 0L, 255L))];
        }
    }
    return image;
}

QImage thumbnail(std::span<const float> weights, int tokens, const QSize &pixels, const HeatColour &colour)
{
    return heatImage(weights, tokens, pixels,
                     [&colour](double value) { return colour(std::min(1.0, std::pow(value, 0.85) * 1.1)); });
}

} // namespace tlm
