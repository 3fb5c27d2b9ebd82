#pragma once
#include <algorithm>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>

#include "core/model/attention.h"
#include "core/model/bert.h"

namespace tlm::test {

/// Puts a group's weights where its sequences stand in the batch: `padded` [B, heads, L, L], 0 from padding.
inline void placeWeights(const PackedGroup &group, const at::Tensor &weights, const at::Tensor &padded)
{
    const auto length = std::min(group.length, padded.size(3)), rows = group.sequences.size(0);
    const auto real = weights.narrow(0, 0, rows).narrow(2, 0, length).narrow(3, 0, length);
    padded.narrow(2, 0, length)
        .narrow(3, 0, length)
        .index_copy_(0, group.sequences, real.to(padded.scalar_type()));
}

/// Options that put the weights of layer i into `layers[i]`, [B, heads, L, L].
inline ForwardOptions takingWeights(const Bert &bert, const EncoderInput &input,
                                    std::vector<at::Tensor> &layers, ForwardOptions options = {})
{
    for (std::int64_t i = 0; i < bert.configuration().layers; ++i)
        layers.push_back(
            at::zeros({input.ids.size(0), bert.configuration().heads, input.ids.size(1), input.ids.size(1)}));
    options.takeWeights = [&layers](std::int64_t layer, const PackedGroup &group, const at::Tensor &weights) {
        placeWeights(group, weights, layers[std::size_t(layer)]);
    };
    return options;
}

/// The weights of every layer, [B, heads, L, L], as they are captured.
inline std::vector<at::Tensor> paddedAttention(const Bert &bert, const EncoderInput &input,
                                               ForwardOptions options = {})
{
    const c10::NoGradGuard noGradients;
    std::vector<at::Tensor> layers;
    bert.attend(input, takingWeights(bert, input, layers, std::move(options)));
    return layers;
}

} // namespace tlm::test
