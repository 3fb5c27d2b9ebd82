#pragma once
#include <ATen/core/Tensor.h>

namespace tlm {

/// Whether fusedLinear takes such an input: fp32 on the CPU, not empty, without gradients, and LibTorch has
/// oneDNN.
bool suitsFusedLinear(const at::Tensor &input);

/// `input` [N, I] · `weight` [O, I]ᵀ + `bias` [O], or the GELU of that: [N, O]. Bias and GELU are applied
/// while the result is still in the cache, which at::linear and at::gelu read anew.
at::Tensor fusedLinear(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias,
                       bool withGelu = false);

} // namespace tlm
