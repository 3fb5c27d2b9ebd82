#include "core/report/visiblepoints.h"

#include <algorithm>
#include <cmath>

namespace tlm {

namespace {

constexpr std::size_t none = std::size_t(-1);

/// What of one column must be drawn.
struct ColumnPoints
{
    std::size_t first = none, lowest = none, highest = none, last = none, broken = none;
    double low = 0, high = 0;

    void add(std::size_t point, double value)
    {
        first = first == none ? point : first;
        last = point;
        if (!std::isfinite(value)) {
            broken = broken == none ? point : broken;
            return;
        }
        if (lowest == none || value < low) {
            lowest = point;
            low = value;
        }
        if (highest == none || value > high) {
            highest = point;
            high = value;
        }
    }

    void moveTo(std::vector<std::size_t> &points)
    {
        std::size_t own[] = {first, lowest, highest, last, broken};
        std::sort(std::begin(own), std::end(own));
        for (const std::size_t point : own)
            if (point != none && (points.empty() || points.back() != point))
                points.push_back(point);
        *this = {};
    }
};

} // namespace

std::vector<std::size_t> visiblePoints(std::span<const double> x, std::span<const double> y, double lower,
                                       double upper, std::size_t columns)
{
    const auto from = std::size_t(std::ranges::lower_bound(x, lower) - x.begin());
    const auto to = std::size_t(std::ranges::upper_bound(x, upper) - x.begin());
    const std::size_t begin = from > 0 ? from - 1 : 0, end = std::min(std::max(to, from) + 1, x.size());
    std::vector<std::size_t> points;
    if (end - begin <= 5 * columns || !(upper > lower)) {
        for (std::size_t point = begin; point < end; ++point)
            points.push_back(point);
        return points;
    }
    const double width = (upper - lower) / double(columns);
    ColumnPoints column;
    double border = lower; // of the column at hand, at its right
    for (std::size_t point = begin; point < end; ++point) {
        const bool beyond = x[point] > upper; // never of the column of the points at `upper`
        if (point > begin && (beyond || x[point] >= border)) {
            column.moveTo(points);
            border = lower + width * (std::floor((x[point] - lower) / width) + 1);
        }
        column.add(point, y[point]);
    }
    column.moveTo(points);
    return points;
}

} // namespace tlm
