#include "bench/window/timing.h"

#include <algorithm>
#include <cstdio>

#include <QElapsedTimer>

namespace tlm::bench {

void printTimes(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("%-44s median %8.1f ms (fastest %.1f, slowest %.1f, of %zu)\n", what, times[times.size() / 2],
                times.front(), times.back(), times.size());
    std::fflush(stdout);
}

void tell(const char *what, int repeats, const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    printTimes(what, std::move(times));
}

} // namespace tlm::bench
