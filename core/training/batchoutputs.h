#pragma once
#include <ATen/core/Tensor.h>

#include "core/training/batch.h"

namespace tlm {

/// What the losses of a batch are made from.
struct BatchOutputs
{
    at::Tensor masked;  ///< [N, H] states at the masked positions; undefined if nothing is masked
    at::Tensor classes; ///< [B, C] logits; undefined without labels
};

/// Encodes a batch that has masked positions or labels. Of the last layer only the states that either needs
/// are computed.
BatchOutputs encodeBatch(const Bert &bert, const Batch &batch, const ForwardOptions &options);

} // namespace tlm
