#pragma once
#include <functional>
#include <vector>

namespace tlm::bench {

/// Prints what was measured, in milliseconds.
void printTimes(const char *what, std::vector<double> times);

/// Does some work several times, with the number of the time, and prints how long it took.
void tell(const char *what, int repeats, const std::function<void(int)> &work);

} // namespace tlm::bench
