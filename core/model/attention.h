#pragma once
#include <cstdint>
#include <functional>

#include <ATen/core/Tensor.h>

#include "core/model/packing.h"

namespace tlm {

/// Takes the weights of a group as they are computed, [rows, heads, length, length], before dropout: those of
/// its first sequences are real, the other rows and what padding holds are not.
using WeightsTaker = std::function<void(const PackedGroup &group, const at::Tensor &weights)>;

struct AttentionOptions
{
    std::int64_t heads = 1;
    double dropout = 0; ///< of the weights
    std::uint64_t dropoutSeed = 0;
    const WeightsTaker *take = nullptr; ///< may be null
};

/// Scaled dot-product attention (Vaswani et al. 2017) of each sequence to itself. `states` [R, 3 · H] holds
/// query, key and value of packed tokens; the result is [R, H], of which the rows of the T tokens mean
/// something. Products are computed in the states' precision, as are the weights. On a GPU in half precision
/// it is flash attention of variable lengths unless weights are asked for.
at::Tensor attend(const at::Tensor &states, const Packing &packing, const AttentionOptions &options);

/// The weights alone, which `options.take` gets: `states` [R, 2 · H] holds query and key.
void weigh(const at::Tensor &states, const Packing &packing, const AttentionOptions &options);

/// Whether `attend` uses flash attention where the GPU has it.
bool suitsFlash(at::DeviceType device, at::ScalarType type, const AttentionOptions &options);

} // namespace tlm
