#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace tlm {

/// Which points of a line must be drawn so that a picture of `columns` columns between `lower` and `upper`
/// looks as if all were: of each column the first, the lowest, the highest and the last one and the first
/// that is not finite (a gap), and one point beyond each end. In the order of the points. `x` rises; both are
/// equally long.
std::vector<std::size_t> visiblePoints(std::span<const double> x, std::span<const double> y, double lower,
                                       double upper, std::size_t columns);

} // namespace tlm
