#include "ui/attention/heatimage.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

const HeatTable grey = heatTable([](double value) {
    const auto part = static_cast<float>(value);
    return QColor::fromRgbF(part, part, part);
});

TEST(HeatImage, oneWeightAPixelIsItsColour)
{
    const std::vector<float> weights{0, 1, 0.25F, 0.75F};
    const QImage image = heatImage(weights, 2, {2, 2}, grey);
    EXPECT_EQ(qRed(image.pixel(1, 0)), 255);
    EXPECT_EQ(qRed(image.pixel(0, 0)), 0);
    EXPECT_NEAR(qRed(image.pixel(0, 1)), 64, 1);
    EXPECT_NEAR(qRed(image.pixel(1, 1)), 191, 1);
}

TEST(HeatImage, largerThanTheMatrixRepeatsIt)
{
    const std::vector<float> weights{0, 1, 1, 0};
    const QImage image = heatImage(weights, 2, {10, 10}, grey);
    EXPECT_EQ(qRed(image.pixel(0, 0)), 0);
    EXPECT_EQ(qRed(image.pixel(9, 0)), 255);
    EXPECT_EQ(qRed(image.pixel(4, 9)), 255);
}

/// Shrunk to any size, a column, a row and a single weight stay as dark as they are.
TEST(HeatImage, shrinkingLosesNothing)
{
    EXPECT_TRUE(rc::check("the largest weight of the picture is that of the matrix, at its place", [] {
        const int tokens = *rc::gen::inRange(1, 300), side = *rc::gen::inRange(1, 60);
        const int row = *rc::gen::inRange(0, tokens), column = *rc::gen::inRange(0, tokens);
        std::vector<float> weights(static_cast<std::size_t>(tokens * tokens), 0);
        weights[static_cast<std::size_t>(row * tokens + column)] = 1;
        const QImage image = heatImage(weights, tokens, {side, side}, grey);
        const auto pixel = [&](int token) { return std::min(side - 1, token * side / tokens); };
        int found = 0;
        for (int y = -1; y <= 1; ++y)
            for (int x = -1; x <= 1; ++x)
                if (image.rect().contains(pixel(column) + x, pixel(row) + y))
                    found = std::max(found, qRed(image.pixel(pixel(column) + x, pixel(row) + y)));
        RC_ASSERT(found == 255);
    }));
}

TEST(HeatImage, aColumnOfOneTokenNeverVanishes)
{
    constexpr int tokens = 512;
    for (const int column : {0, 17, 255, 511}) {
        std::vector<float> weights(tokens * tokens, 0);
        for (int row = 0; row < tokens; ++row)
            weights[static_cast<std::size_t>(row * tokens + column)] = 1;
        const QImage image = heatImage(weights, tokens, {30, 30}, grey);
        for (int y = 0; y < 30; ++y) {
            int full = 0;
            for (int x = 0; x < 30; ++x)
                full += qRed(image.pixel(x, y)) == 255;
            EXPECT_EQ(full, 1) << column << ' ' << y << ": as dark as it is, and no wider than a pixel";
        }
    }
}

TEST(Pooled, blocksHoldTheirLargestWeight)
{
    const std::vector<float> weights{0, 1, 2, 3, //
                                     4, 9, 6, 7, //
                                     8, 5, 0, 0, //
                                     0, 0, 0, 11};
    EXPECT_EQ(pooled(weights, 4, 2), (std::vector<float>{9, 7, 8, 11}));
    EXPECT_EQ(pooled(weights, 4, 4), weights);
    EXPECT_EQ(pooled(weights, 4, 1), std::vector<float>{11});
}

TEST(HeatImage, outOfRangeWeightsAreCut)
{
    const std::vector<float> weights{-3, 7, 0, 0};
    const QImage image = heatImage(weights, 2, {2, 2}, grey);
    EXPECT_EQ(qRed(image.pixel(0, 0)), 0);
    EXPECT_EQ(qRed(image.pixel(1, 0)), 255);
}

TEST(ThumbnailColours, areStrongerThanThoseOfTheLargePicture)
{
    const Style &style = theme().style();
    EXPECT_LT(qGreen(colourOf(thumbnailColours(style), 0.3F)), qGreen(colourOf(matrixColours(style), 0.3F)));
}

} // namespace
} // namespace tlm
