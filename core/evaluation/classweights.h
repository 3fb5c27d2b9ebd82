#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace tlm {

/// Weights of the classes with which all weigh the same in a loss: examples / (classes · examples of the class),
/// as scikit-learn's `balanced`. Classes without an example are not counted and weigh 0.
std::vector<double> balancedWeights(std::span<const std::int32_t> labels, std::size_t classes);

} // namespace tlm
