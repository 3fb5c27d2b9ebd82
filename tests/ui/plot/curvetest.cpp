#include "ui/plot/curve.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace tlm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Curve, withoutSmoothingNothingChanges)
{
    const QVector<double> values{3, -1, 4, 1, 5};
    EXPECT_EQ(smoothed(values, 0), values);
}

TEST(Curve, smoothingIsTheWeightedMeanOfThePast)
{
    const QVector<double> values{4, 8, 6};
    const QVector<double> smooth = smoothed(values, 0.5);
    for (qsizetype i = 0; i < values.size(); ++i) {
        double sum = 0, weights = 0;
        for (qsizetype j = 0; j <= i; ++j) {
            const double weight = std::pow(0.5, static_cast<double>(i - j));
            sum += weight * values[j];
            weights += weight;
        }
        EXPECT_NEAR(smooth[i], sum / weights, 1e-12);
    }
}

TEST(Curve, aConstantStaysItselfFromTheFirstValueOn)
{
    for (const double value : smoothed(QVector<double>(20, 2.5), 0.97))
        EXPECT_NEAR(value, 2.5, 1e-12);
}

TEST(Curve, valuesThatAreNotNumbersStayAndSpoilNothing)
{
    const QVector<double> smooth = smoothed({1, nan, 3}, 0.5);
    EXPECT_TRUE(std::isnan(smooth[1]));
    EXPECT_NEAR(smooth[2], smoothed({1, 3}, 0.5)[1], 1e-12);
}

TEST(Curve, brokenPlacesAreWhereValuesAreNotFinite)
{
    const Curve curve{.name = "a", .x = {10, 20, 30}, .y = {1, nan, std::numeric_limits<double>::infinity()}};
    EXPECT_EQ(brokenPlaces(curve), (QVector<double>{20, 30}));
}

TEST(Curve, descriptionTellsTheEndsAndWhatIsBroken)
{
    const QString words = describeCurve({.name = "Loss", .x = {1, 2, 3, 4}, .y = {9, 2, nan, 3}});
    EXPECT_TRUE(words.contains("Loss: first 9, lowest 2, highest 9, last 3")) << words.toStdString();
    EXPECT_TRUE(words.contains("1 value"));
    EXPECT_TRUE(describeCurve({.name = "Empty", .x = {}, .y = {}}).contains("no values"));
}

} // namespace
} // namespace tlm
