#pragma once
#include <ATen/core/Tensor.h>

namespace tlm {

/// Σ wᵢ · −log softmax(logitsᵢ)[labelᵢ], in fp32 whatever the logits' precision. `logits` [N, V], `labels`
/// [N] int64 (−100: a row that counts nothing), `weights` [N] float, or undefined: the mean over the rows
/// with a label. On the CPU some rows are done at a time, so that no fp32 copy of all logits is written to
/// memory.
at::Tensor crossEntropy(const at::Tensor &logits, const at::Tensor &labels, const at::Tensor &weights = {});

} // namespace tlm
