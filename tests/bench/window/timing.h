#pragma once
#include <functional>

namespace tlm::bench {

/// Does some work several times, with the number of the time, and prints how long it took.
void tell(const char *what, int repeats, const std::function<void(int)> &work);

} // namespace tlm::bench
