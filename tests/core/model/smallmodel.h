#pragma once
#include <vector>

#include "core/model/bert.h"

namespace tlm {

/// 2 layers × 32, 4 heads, 60 tokens, 12 positions.
ModelConfiguration smallModel();

at::Tensor longTensor(const std::vector<std::vector<std::int64_t>> &rows);

/// A padded batch of one-text sequences.
EncoderInput smallInput(std::vector<std::vector<std::int64_t>> rows);

} // namespace tlm
