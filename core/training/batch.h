#pragma once
#include <cstdint>
#include <span>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// What one step works on. B sequences, L tokens (padded).
struct Batch
{
    EncoderInput input;
    at::Tensor markers;         ///< [B, 2] int64; undefined without examples
    at::Tensor labels;          ///< [B] int64; undefined without examples
    at::Tensor maskedPositions; ///< [N] int64 into the B · L tokens; undefined if nothing is masked
    at::Tensor maskedLabels;    ///< [N] int64; −100 where the row is only there to round N
    at::Tensor maskedWeights;   ///< [N] float, sum 1: what each masked token counts; undefined: a plain mean
    at::Tensor labelWeights;    ///< [B] float, sum 1: what each example counts; undefined: a plain mean
    std::int64_t tokens = 0;    ///< real ones
    std::int64_t masked = 0;    ///< real masked ones
    std::int64_t padded() const { return input.ids.numel(); }
    /// Moves it to where copies to a GPU need not wait for each other.
    void pin();
    void to(const at::Device &device);

private:
    template <typename Change>
    void forEachTensor(Change change);
};

/// How tokens are masked: the share, and what maskTokens needs.
struct Masking
{
    double share = 0.15;
    SpecialTokens special;
    std::int64_t vocabulary = 0;
    CounterRandom random;
};

/// The sequences of these numbers, filled up to the longest one; segment 0 everywhere.
Batch makeBatch(const Sequences &sequences, std::span<const std::uint32_t> numbers,
                const SpecialTokens &special);
/// The same, with labels, segments and markers.
Batch makeBatch(const LabelledSequences &examples, std::span<const std::uint32_t> numbers,
                const SpecialTokens &special);
/// Masks the tokens of a batch as maskTokens does for `step`.
void maskBatch(Batch &batch, const Masking &masking, std::uint64_t step);

} // namespace tlm
