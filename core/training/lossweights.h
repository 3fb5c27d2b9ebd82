#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "core/training/batch.h"

namespace tlm {

/// How the losses of a batch's tokens and examples become one number.
struct LossWeighting
{
    /// The mean is taken over so many sequences first and then over these parts, as on several GPUs (the
    /// authors' code: 32 on each of 8; facts §2.1). A part without a masked token does not count for the MLM
    /// loss. 0: over the whole batch.
    std::int64_t averageSequences = 0;
    std::vector<double> classWeights; ///< by label; empty: all alike
};

/// What the loss at each masked position counts; the sum is 1 (0 if no label is real). `positions` number the
/// tokens of rows of `rowLength`; a label of −100 counts nothing.
std::vector<float> maskedWeights(std::span<const std::int64_t> positions,
                                 std::span<const std::int64_t> labels, std::int64_t rowLength,
                                 std::int64_t averageSequences);

/// What the loss of each example counts; the sum is 1. Within a part examples count as their classes weigh
/// (PyTorch's weighted mean).
std::vector<float> exampleWeights(std::span<const std::int64_t> labels, const LossWeighting &weighting);

/// Gives a batch on the CPU the weights of its losses, where plain means would not do.
void weighLosses(Batch &batch, const LossWeighting &weighting);

} // namespace tlm
