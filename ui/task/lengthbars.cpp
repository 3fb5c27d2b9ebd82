#include "ui/task/lengthbars.h"

#include <algorithm>
#include <numeric>

namespace tlm {

double LengthBars::place(std::size_t length) const
{
    const double range = double(width * counts.size());
    return range > 0 ? std::min(1.0, double(length) / range) : 0;
}

LengthBars makeLengthBars(const LengthCounts &lengths, std::size_t most)
{
    LengthBars bars;
    const std::uint64_t total = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t(0));
    if (total == 0)
        return bars;
    std::size_t end = lengths.size(); // behind the lengths that have bars of their own
    for (std::uint64_t longer = 0; end > 1 && 200 * (longer + lengths[end - 1]) <= total; --end)
        longer += lengths[end - 1];
    for (const std::size_t width : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}) {
        bars.width = width;
        if (width * most >= end)
            break;
    }
    const std::size_t count = std::min(most, (end + bars.width - 1) / bars.width);
    bars.counts.resize(count);
    for (std::size_t length = 0; length < lengths.size(); ++length)
        bars.counts[std::min(count - 1, length / bars.width)] += lengths[length];
    bars.lastHoldsMore = lengths.size() > count * bars.width;
    return bars;
}

std::uint64_t countLonger(const LengthCounts &lengths, std::size_t length)
{
    if (length + 1 >= lengths.size())
        return 0;
    return std::accumulate(lengths.begin() + std::ptrdiff_t(length) + 1, lengths.end(), std::uint64_t(0));
}

} // namespace tlm
