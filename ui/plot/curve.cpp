#include "ui/plot/curve.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QCoreApplication>
#include <QLocale>

namespace tlm {

namespace {

void addValue(CurveSummary &summary, double x, double value)
{
    if (!std::isfinite(value)) {
        ++summary.broken;
        return;
    }
    if (summary.finite++ == 0) {
        summary.first = summary.lowest = summary.highest = value;
        summary.lowestAt = summary.highestAt = x;
    }
    summary.last = value;
    summary.lastAt = x;
    if (value < summary.lowest) {
        summary.lowest = value;
        summary.lowestAt = x;
    }
    if (value > summary.highest) {
        summary.highest = value;
        summary.highestAt = x;
    }
    if (value > 0 && value < summary.lowestPositive.value_or(INFINITY))
        summary.lowestPositive = value;
}

} // namespace

CurveSummary summarise(const Curve &curve)
{
    CurveSummary summary;
    for (qsizetype i = 0; i < curve.y.size(); ++i) {
        const double x = curve.x[i];
        summary.leftmost = i == 0 ? x : std::min(summary.leftmost, x);
        summary.rightmost = i == 0 ? x : std::max(summary.rightmost, x);
        if (x > 0 && x < summary.leftmostPositive.value_or(INFINITY))
            summary.leftmostPositive = x;
        addValue(summary, x, curve.y[i]);
    }
    return summary;
}

Curve ordered(Curve curve)
{
    if (std::ranges::is_sorted(curve.x))
        return curve;
    std::vector<qsizetype> order(static_cast<std::size_t>(curve.x.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&curve](qsizetype i) { return curve.x[i]; });
    Curve sorted = curve;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto place = static_cast<qsizetype>(i);
        sorted.x[place] = curve.x[order[i]];
        sorted.y[place] = curve.y[order[i]];
        if (!curve.labels.isEmpty())
            sorted.labels[place] = curve.labels.value(order[i]);
    }
    return sorted;
}

QVector<double> smoothed(const Curve &curve, double share)
{
    constexpr double window = 300; // values a curve's width is taken to have; denser ones decay less each
    QVector<double> result = curve.y;
    if (share <= 0)
        return result;
    const double width = curve.x.isEmpty() ? 0 : std::abs(curve.x.last() - curve.x.first());
    double sum = 0, weight = 0, before = curve.x.value(0);
    double power = -1, kept = 0; // most neighbours are equally far apart
    for (qsizetype i = 0; i < result.size(); ++i) {
        if (!std::isfinite(result[i]))
            continue;
        const double distance = width > 0 ? std::abs(curve.x[i] - before) / width * window : 1;
        if (const double next = std::min(distance, 1.0); next != power) {
            power = next;
            kept = std::pow(share, power);
        }
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

qsizetype nearestPoint(const Curve &curve, double x)
{
    const qsizetype after = std::ranges::lower_bound(curve.x, x) - curve.x.begin();
    if (after == curve.x.size() || (after > 0 && x - curve.x[after - 1] <= curve.x[after] - x))
        return after - 1;
    return after;
}

QString describeCurve(const Curve &curve)
{
    const CurveSummary summary = summarise(curve);
    if (summary.finite == 0)
        return QCoreApplication::translate("tlm::Curve", "%1: no values yet").arg(curve.name);
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 4); };
    QString text = QCoreApplication::translate("tlm::Curve", "%1: first %2, lowest %3, highest %4, last %5")
                       .arg(curve.name, number(summary.first), number(summary.lowest),
                            number(summary.highest), number(summary.last));
    if (summary.broken > 0)
        text += QCoreApplication::translate("tlm::Curve", ", %n value(s) not a number", nullptr,
                                            static_cast<int>(summary.broken));
    return text;
}

} // namespace tlm
