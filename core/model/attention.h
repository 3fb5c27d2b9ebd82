#pragma once
#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/model/packing.h"

namespace tlm {

struct AttentionOptions
{
    std::int64_t heads = 1;
    double dropout = 0; ///< of the weights
    std::uint64_t dropoutSeed = 0;
    at::Tensor *weights = nullptr; ///< if set: [B, heads, L, L] of zeros, takes the weights of real tokens
};

/// Scaled dot-product attention (Vaswani et al. 2017) of each sequence to itself. `states` [R, 3 · H] holds
/// query, key and value of packed tokens; the result is [R, H], zero from row T on. Products are computed in
/// the states' precision, as are the weights. On a GPU in half precision it is flash attention of variable
/// lengths unless weights are asked for.
at::Tensor attend(const at::Tensor &states, const Packing &packing, const AttentionOptions &options);

/// Whether `attend` uses flash attention where the GPU has it.
bool suitsFlash(at::DeviceType device, at::ScalarType type, const AttentionOptions &options);

} // namespace tlm
