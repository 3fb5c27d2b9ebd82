#pragma once
#include <cstdint>

#include <ATen/core/Tensor.h>

namespace tlm {

/// Sets elements to 0 with probability `probability` and scales the others by 1/(1 − probability). The mask
/// depends on the seed and the element's number alone, so that it is the same for any number of threads (on
/// one kind of device), and unlike ATen's it is made in parallel on the CPU. The gradient passes the same
/// mask, which is made anew: nothing is kept for it.
at::Tensor seededDropout(const at::Tensor &input, double probability, std::uint64_t seed);

/// Seeds a GPU's own random numbers.
void seedGenerator(const at::Device &device, std::uint64_t seed);

/// The same as seededDropout without a gradient.
at::Tensor dropElements(const at::Tensor &input, double probability, std::uint64_t seed);

} // namespace tlm
