#pragma once
#include <cstdint>

#include <ATen/core/Tensor.h>

namespace tlm {

/// Sets elements to 0 with probability `probability` and scales the others by 1/(1 − probability). The mask
/// depends on the seed and the element's number alone, so that it is the same for any number of threads (on
/// one kind of device), and unlike ATen's it is made in parallel on the CPU.
at::Tensor seededDropout(const at::Tensor &input, double probability, std::uint64_t seed);

} // namespace tlm
