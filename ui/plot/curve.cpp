#include "ui/plot/curve.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace tlm {

QVector<double> smoothed(const Curve &curve, double share)
{
    constexpr double window = 300; // values a curve's width is taken to have; denser ones decay less each
    QVector<double> result = curve.y;
    const double width = curve.x.isEmpty() ? 0 : std::abs(curve.x.last() - curve.x.first());
    double sum = 0, weight = 0, before = curve.x.value(0);
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (!std::isfinite(result[i]))
            continue;
        const double distance = width > 0 ? std::abs(curve.x[i] - before) / width * window : 1;
        const double kept = share > 0 ? std::pow(share, std::min(distance, 1.0)) : 0;
        before = curve.x[i];
        sum = kept * sum + result[i];
        weight = kept * weight + 1;
        result[i] = sum / weight;
    }
    return result;
}

QVector<double> brokenPlaces(const Curve &curve)
{
    QVector<double> places;
    for (qsizetype i = 0; i < curve.y.size(); ++i)
        if (!std::isfinite(curve.y[i]))
            places.push_back(curve.x[i]);
    return places;
}

QString describeCurve(const Curve &curve)
{
    QVector<double> finite;
    std::ranges::copy_if(curve.y, std::back_inserter(finite),
                         [](double value) { return std::isfinite(value); });
    if (finite.isEmpty())
        return QCoreApplication::translate("tlm::Curve", "%1: no values yet").arg(curve.name);
    const auto [lowest, highest] = std::ranges::minmax(finite);
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 4); };
    QString text =
        QCoreApplication::translate("tlm::Curve", "%1: first %2, lowest %3, highest %4, last %5")
            .arg(curve.name, number(finite.first()), number(lowest), number(highest), number(finite.last()));
    const auto broken = static_cast<int>(curve.y.size() - finite.size());
    if (broken > 0)
        text += QCoreApplication::translate("tlm::Curve", ", %n value(s) not a number", nullptr, broken);
    return text;
}

} // namespace tlm
