#include "ui/attention/heatimage.h"

#include <vector>

#include <gtest/gtest.h>

namespace tlm {
namespace {

QColor grey(double value)
{
    return QColor::fromRgbF(static_cast<float>(value), static_cast<float>(value), static_cast<float>(value));
}

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

TEST(HeatImage, aColumnOfOneTokenNeverVanishes)
{
    constexpr int tokens = 512;
    for (const int column : {0, 17, 255, 511}) {
        std::vector<float> weights(tokens * tokens, 0);
        for (int row = 0; row < tokens; ++row)
            weights[static_cast<std::size_t>(row * tokens + column)] = 1;
        const QImage image = heatImage(weights, tokens, {30, 30}, grey);
        for (int y = 0; y < 30; ++y) {
            int brightest = 0;
            for (int x = 0; x < 30; ++x)
                brightest = std::max(brightest, qRed(image.pixel(x, y)));
            EXPECT_GE(brightest, 127) << column << ' ' << y;
        }
    }
}

TEST(HeatImage, outOfRangeWeightsAreCut)
{
    const std::vector<float> weights{-3, 7, 0, 0};
    const QImage image = heatImage(weights, 2, {2, 2}, grey);
    EXPECT_EQ(qRed(image.pixel(0, 0)), 0);
    EXPECT_EQ(qRed(image.pixel(1, 0)), 255);
}

TEST(Thumbnail, isBrighterThanTheLargePicture)
{
    const std::vector<float> weights{0.3F, 0.3F, 0.3F, 0.3F};
    EXPECT_GT(qRed(thumbnail(weights, 2, {4, 4}, grey).pixel(0, 0)),
              qRed(heatImage(weights, 2, {4, 4}, grey).pixel(0, 0)));
}

} // namespace
} // namespace tlm
