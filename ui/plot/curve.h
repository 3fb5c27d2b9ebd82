#pragma once
#include <QString>
#include <QVector>

namespace tlm {

/// A line of a plot. Values may be NaN or infinite: they are shown as marks, never hidden.
struct Curve
{
    QString name;
    QVector<double> x, y;
    int colour = 0; ///< index of the theme's curve colours
    Qt::PenStyle style = Qt::SolidLine;
};

/// Exponential moving average with bias correction; a share of 0 leaves values as they are. Of dense curves
/// each value counts less, so that a curve looks equally smooth however often it was written. Values that are
/// not finite stay where they are and do not disturb the others.
QVector<double> smoothed(const Curve &curve, double share);

/// Where values are not finite.
QVector<double> brokenPlaces(const Curve &curve);

/// First, lowest, highest and last value in words, for screen readers.
QString describeCurve(const Curve &curve);

} // namespace tlm
