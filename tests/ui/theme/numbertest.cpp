#include "ui/theme/number.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include "ui/theme/theme.h"

namespace tlm {
namespace {

TEST(Number, allNumbersOfOneLengthAreEquallyWide)
{
    const QFontMetricsF metrics(theme().font(Theme::FontRole::Body));
    EXPECT_EQ(numberWidth(metrics, "111"), numberWidth(metrics, "888"));
    EXPECT_GT(numberWidth(metrics, "1111"), numberWidth(metrics, "111"));
}

TEST(Number, rightAlignedNumbersEndAtTheRightEdge)
{
    QImage image(100, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawNumber(painter, QRectF(0, 0, 100, 30), "8", Qt::AlignRight);
    painter.end();
    int first = 100;
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 100; ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                first = std::min(first, x);
    EXPECT_GT(first, 80);
    EXPECT_LT(first, 100);
}

TEST(Number, countsHaveTheSeparatorsOfTheLanguage)
{
    EXPECT_EQ(countText(1234567), "1,234,567");
    EXPECT_EQ(realText(3.14159, 2), "3.14");
    EXPECT_EQ(bytesText(41'200'000), "41.2 MB");
}

TEST(Number, durationsShowTheirTwoLargestUnits)
{
    EXPECT_EQ(durationText(7.4), "7 s");
    EXPECT_EQ(durationText(180), "3 min");
    EXPECT_EQ(durationText(2 * 3600 + 57 * 60), "2 h 57 min");
    EXPECT_EQ(durationText(3599), "1 h") << "sixty minutes are an hour";
    EXPECT_EQ(durationText(30 * 3600), "1 d 6 h");
    EXPECT_EQ(durationText(48 * 3600), "2 d");
    EXPECT_EQ(durationText(-5), "0 s");
}

} // namespace
} // namespace tlm
