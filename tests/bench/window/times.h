#pragma once
#include <algorithm>
#include <cstdio>
#include <vector>

namespace tlm::bench {

/// Prints what was measured, in milliseconds.
inline void printTimes(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("%-44s median %8.1f ms (fastest %.1f, slowest %.1f, of %zu)\n", what, times[times.size() / 2],
                times.front(), times.back(), times.size());
    std::fflush(stdout);
}

} // namespace tlm::bench
