#include "core/report/visiblepoints.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What a column of a picture shows of a line.
struct Shown
{
    double low = INFINITY, high = -INFINITY;
    bool broken = false;
    friend bool operator==(const Shown &, const Shown &) = default;
};

template <typename Points>
std::map<long, Shown> columnsOf(const std::vector<double> &x, const std::vector<double> &y,
                                const Points &points, double lower, double upper, std::size_t columns)
{
    std::map<long, Shown> shown;
    for (const std::size_t i : points) {
        if (x[i] < lower || x[i] > upper)
            continue;
        Shown &column = shown[long(std::floor((x[i] - lower) / ((upper - lower) / double(columns))))];
        if (!std::isfinite(y[i])) {
            column.broken = true;
            continue;
        }
        column.low = std::min(column.low, y[i]);
        column.high = std::max(column.high, y[i]);
    }
    return shown;
}

std::vector<std::size_t> all(std::size_t size)
{
    std::vector<std::size_t> points(size);
    for (std::size_t i = 0; i < size; ++i)
        points[i] = i;
    return points;
}

TEST(VisiblePoints, shortLinesStayAsTheyAre)
{
    const std::vector<double> x{0, 1, 2, 3}, y{1, nan, 3, 4};
    EXPECT_EQ(visiblePoints(x, y, 0, 3, 100), all(4));
    EXPECT_EQ(visiblePoints(x, y, 1.5, 1.6, 100), (std::vector<std::size_t>{1, 2}))
        << "the line goes through";
    EXPECT_TRUE(visiblePoints({}, {}, 0, 1, 10).empty());
    EXPECT_EQ(visiblePoints(x, y, 7, 9, 100), std::vector<std::size_t>{3});
}

TEST(VisiblePoints, aMillionPointsBecomeFew)
{
    std::vector<double> x, y;
    for (int i = 0; i < 1'000'000; ++i) {
        x.push_back(i);
        y.push_back(std::sin(i));
    }
    y[123'456] = 50;
    y[654'321] = -50;
    y[777'777] = nan;
    const auto points = visiblePoints(x, y, 0, 999'999, 1000);
    EXPECT_LE(points.size(), 5u * 1000 + 10);
    for (const std::size_t wanted : {0u, 123'456u, 654'321u, 777'777u, 999'999u})
        EXPECT_TRUE(std::ranges::binary_search(points, wanted)) << wanted;
}

TEST(VisiblePoints, thePointBeyondTheEndHidesNoneAtTheEnd)
{
    const std::vector<double> x{0, 1, 2, 3, 3, 3, 4}, y{0, 0, 0, 1, 2, 1, 9};
    EXPECT_EQ(visiblePoints(x, y, 0, 3, 1), all(7)) << "4 is the highest of the last column";
}

TEST(VisiblePoints, everyColumnShowsWhatAllPointsWould)
{
    EXPECT_TRUE(rc::check([] {
        const auto size = *rc::gen::inRange<std::size_t>(1, 3000);
        // Powers of two: where columns end is then exact, and whose a point there is beyond doubt.
        const auto columns = std::size_t(1) << *rc::gen::inRange(0, 6);
        std::vector<double> x, y;
        double place = 0;
        for (std::size_t i = 0; i < size; ++i) {
            place += *rc::gen::inRange(0, 3);
            x.push_back(place);
            const int value = *rc::gen::inRange(-50, 51);
            y.push_back(value == 50 ? nan : value == -50 ? INFINITY : value);
        }
        const double lower = *rc::gen::inRange(-10, 500), upper = lower + *rc::gen::inRange(1, 3000);
        const auto points = visiblePoints(x, y, lower, upper, columns);
        RC_ASSERT(std::ranges::is_sorted(points));
        RC_ASSERT(std::ranges::adjacent_find(points) == points.end());
        RC_ASSERT(columnsOf(x, y, points, lower, upper, columns) ==
                  columnsOf(x, y, all(size), lower, upper, columns));
    }));
}

} // namespace
} // namespace tlm
