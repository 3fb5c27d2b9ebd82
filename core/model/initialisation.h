#pragma once
#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/model/parameters.h"

namespace tlm {

/// The start value of a parameter, as ../shared/design/training.md (row A) and facts §2.1 have it: linear
/// weights N(0, linearDeviation), token embeddings N(0, embeddingDeviation) with a zero row for padding,
/// biases 0, LayerNorm 1 and 0; positions N(0, positionScale) or sinusoids; the authors' head uniform in
/// ±1/√fan-in (PyTorch's default). The values depend on seed, name and shape alone, not on threads.
at::Tensor startValue(const ParameterShape &parameter, const ModelConfiguration &model, std::uint64_t seed);

/// w_j of the sinusoids of the pair of dimensions (2j, 2j + 1): 1000^(−j / (H/2)), doubled with planted
/// heads.
double positionFrequency(const ModelConfiguration &model, std::int64_t pair);

/// Adds to query and key of layer 0 a rotation that makes its first heads attend at offsets −1, +1, −2, +2.
/// Such heads are put there, not learnt: they are no evidence about diagonal heads.
void plantHeads(const at::Tensor &query, const at::Tensor &key, const ModelConfiguration &model);

/// How many heads of layer 0 plantHeads changes.
std::int64_t plantedHeadCount(const ModelConfiguration &model);

} // namespace tlm
