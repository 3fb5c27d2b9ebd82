#include "ui/attention/heatimage.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <QPaintEngine>
#include <QPainter>

namespace tlm {

namespace {

struct Range
{
    int first, last;
    friend bool operator==(const Range &, const Range &) = default;
};

/// The tokens that share a pixel (or a block), or the one that covers several.
Range tokensOf(int pixel, int pixels, int tokens)
{
    const auto edge = [&](int at) { return static_cast<int>(qint64(at) * tokens / pixels); };
    const int first = edge(pixel);
    return {first, std::max(first + 1, edge(pixel + 1))};
}

uchar stepOf(float weight)
{
    return static_cast<uchar>(std::clamp(weight, 0.0F, 1.0F) * 255 + 0.5F);
}

/// The largest weight of every column over some rows.
void largestOfRows(std::span<const float> weights, int tokens, Range rows, std::vector<float> &largest)
{
    const auto width = static_cast<std::size_t>(tokens);
    const float *row = weights.data() + static_cast<std::size_t>(rows.first) * width;
    std::copy_n(row, width, largest.data());
    for (int i = rows.first + 1; i < rows.last; ++i) {
        row += width;
        for (std::size_t column = 0; column < width; ++column)
            largest[column] = row[column] > largest[column] ? row[column] : largest[column];
    }
}

} // namespace

HeatTable heatTable(const std::function<QColor(double)> &colour)
{
    HeatTable table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = colour(static_cast<double>(i) / 255).rgb();
    return table;
}

HeatTable matrixColours(const Style &style)
{
    return heatTable([&style](double value) { return style.heat(value * 0.96 + 0.035); });
}

HeatTable thumbnailColours(const Style &style)
{
    return heatTable(
        [&style](double value) { return style.heat(std::min(1.0, std::pow(value, 0.85) * 1.1)); });
}

QRgb colourOf(const HeatTable &table, float weight)
{
    return table[stepOf(weight)];
}

std::vector<float> pooled(std::span<const float> weights, int tokens, int side)
{
    std::vector<float> blocks, rows(static_cast<std::size_t>(tokens));
    blocks.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y) {
        largestOfRows(weights, tokens, tokensOf(y, side, tokens), rows);
        for (int x = 0; x < side; ++x) {
            const Range columns = tokensOf(x, side, tokens);
            blocks.push_back(*std::max_element(rows.begin() + columns.first, rows.begin() + columns.last));
        }
    }
    return blocks;
}

int heatPixels(const QPainter &painter, qreal side, int weights)
{
    const bool pixels = painter.paintEngine()->type() == QPaintEngine::Raster;
    const qreal scale = pixels ? painter.device()->devicePixelRatioF() : 2;
    return std::max(pixels ? 1 : weights,
                    static_cast<int>(side * scale)); // no more than there are: none is lost
}

QImage heatImage(std::span<const float> weights, int tokens, const QSize &pixels, const HeatTable &table)
{
    QImage image(pixels, QImage::Format_Indexed8);
    image.setColorTable({table.begin(), table.end()});
    std::vector<float> rows(static_cast<std::size_t>(tokens));
    Range before{-1, -1};
    for (int y = 0; y < pixels.height(); ++y) {
        uchar *line = image.scanLine(y);
        const Range now = tokensOf(y, pixels.height(), tokens);
        if (std::exchange(before, now) == now) {
            std::memcpy(line, image.constScanLine(y - 1), std::size_t(pixels.width()));
            continue;
        }
        largestOfRows(weights, tokens, now, rows);
        for (int x = 0; x < pixels.width(); ++x) {
            const Range columns = tokensOf(x, pixels.width(), tokens);
            line[x] = stepOf(*std::max_element(rows.begin() + columns.first, rows.begin() + columns.last));
        }
    }
    return image;
}

} // namespace tlm
