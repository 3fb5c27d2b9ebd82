#include "ui/plot/curve.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace tlm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Curve curveOf(const QVector<double> &values, double step = 1)
{
    Curve curve{.name = "a", .x = {}, .y = values};
    for (qsizetype i = 0; i < values.size(); ++i)
        curve.x.push_back(step * static_cast<double>(i));
    return curve;
}

TEST(Curve, withoutSmoothingNothingChanges)
{
    const QVector<double> values{3, -1, 4, 1, 5};
    EXPECT_EQ(smoothed(curveOf(values), 0), values);
}

TEST(Curve, smoothingIsTheWeightedMeanOfThePast)
{
    const QVector<double> values{4, 8, 6};
    const QVector<double> smooth = smoothed(curveOf(values), 0.5);
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

TEST(Curve, dependsOnTheShapeAndNotOnHowOftenItWasWritten)
{
    QVector<double> sparse, dense;
    for (int i = 0; i <= 300; ++i)
        sparse.push_back(i < 150 ? 0 : 1);
    for (int i = 0; i <= 3000; ++i)
        dense.push_back(i < 1500 ? 0 : 1);
    const QVector<double> few = smoothed(curveOf(sparse, 10), 0.8), many = smoothed(curveOf(dense), 0.8);
    for (int i = 140; i <= 180; ++i)
        EXPECT_NEAR(few[i], many[10 * i + 9], 0.01) << i;
}

TEST(Curve, valuesAtOnePlaceAreSmoothedToo)
{
    const Curve curve{.name = "a", .x = {5, 5, 5}, .y = {4, 8, 6}};
    EXPECT_NEAR(smoothed(curve, 0.5)[1], (8 + 0.5 * 4) / 1.5, 1e-12);
}

TEST(Curve, aConstantStaysItselfFromTheFirstValueOn)
{
    for (const double value : smoothed(curveOf(QVector<double>(20, 2.5)), 0.97))
        EXPECT_NEAR(value, 2.5, 1e-12);
}

TEST(Curve, valuesThatAreNotNumbersStayAndSpoilNothing)
{
    const QVector<double> smooth = smoothed(curveOf({1, nan, 3}), 0.5);
    EXPECT_TRUE(std::isnan(smooth[1]));
    EXPECT_NEAR(smooth[2], smoothed(curveOf({1, 3}), 0.5)[1], 1e-12);
}

TEST(Curve, brokenPlacesAreWhereValuesAreNotFinite)
{
    const Curve curve{.name = "a", .x = {10, 20, 30}, .y = {1, nan, std::numeric_limits<double>::infinity()}};
    EXPECT_EQ(brokenPlaces(curve), (QVector<double>{20, 30}));
}

TEST(Curve, theSummaryKnowsEndsExtremesAndPlaces)
{
    const CurveSummary summary = summarise({.name = "a", .x = {-1, 2, 3, 4}, .y = {0, nan, -5, 7}});
    EXPECT_EQ(summary.finite, 3);
    EXPECT_EQ(summary.broken, 1);
    EXPECT_EQ(summary.first, 0);
    EXPECT_EQ(summary.last, 7);
    EXPECT_EQ(summary.lowest, -5);
    EXPECT_EQ(summary.lowestAt, 3);
    EXPECT_EQ(summary.highestAt, 4);
    EXPECT_EQ(summary.lowestPositive, 7);
    EXPECT_EQ(summary.leftmost, -1);
    EXPECT_EQ(summary.leftmostPositive, 2);
    EXPECT_EQ(summarise({.name = "a", .x = {}, .y = {}}).finite, 0);
}

TEST(Curve, orderingKeepsPointsTogether)
{
    const Curve sorted = ordered({.name = "a", .x = {3, 1, 1}, .y = {30, 10, 11}, .labels = {"c", "a", "b"}});
    EXPECT_EQ(sorted.x, (QVector<double>{1, 1, 3}));
    EXPECT_EQ(sorted.y, (QVector<double>{10, 11, 30}));
    EXPECT_EQ(sorted.labels, (QStringList{"a", "b", "c"}));
}

TEST(Curve, theNearestPointIsFound)
{
    const Curve curve{.name = "a", .x = {0, 10, 20}, .y = {1, 2, 3}};
    EXPECT_EQ(nearestPoint(curve, -5), 0);
    EXPECT_EQ(nearestPoint(curve, 4), 0);
    EXPECT_EQ(nearestPoint(curve, 6), 1);
    EXPECT_EQ(nearestPoint(curve, 99), 2);
    EXPECT_EQ(nearestPoint({.name = "a", .x = {}, .y = {}}, 1), -1);
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
