#pragma once
#include <optional>

#include <QString>
#include <QStringList>
#include <QVector>

namespace tlm {

/// A line of a plot. Values may be NaN or infinite: they are shown as marks, never hidden.
struct Curve
{
    QString name;
    QVector<double> x, y;
    int colour = 0;                     ///< index of the theme's curve colours
    Qt::PenStyle style = Qt::SolidLine; ///< Qt::NoPen: points without a line
    bool hollow = false;                ///< points as rings: of others than oneself
    QStringList labels = {};            ///< of the points; empty: none
};

/// What a curve comes to. Of values that are not finite only their number is told.
struct CurveSummary
{
    qsizetype finite = 0, broken = 0;
    double first = 0, last = 0, lowest = 0, highest = 0;
    double lowestAt = 0, highestAt = 0, lastAt = 0; ///< x of the values
    double leftmost = 0, rightmost = 0;             ///< x of all points
    std::optional<double> lowestPositive, leftmostPositive;
};
CurveSummary summarise(const Curve &curve);

/// The curve with its points in the order of x.
Curve ordered(Curve curve);

/// Exponential moving average with bias correction; a share of 0 leaves values as they are. Of dense curves
/// each value counts less, so that a curve looks equally smooth however often it was written. Values that are
/// not finite stay where they are and do not disturb the others.
QVector<double> smoothed(const Curve &curve, double share);

/// Where values are not finite.
QVector<double> brokenPlaces(const Curve &curve);

/// The point nearest to an x of a curve whose x rises; −1 of an empty one.
qsizetype nearestPoint(const Curve &curve, double x);

/// First, lowest, highest and last value in words, for screen readers.
QString describeCurve(const Curve &curve);

} // namespace tlm
