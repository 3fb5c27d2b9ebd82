#pragma once
#include <cstddef>
#include <span>

namespace tlm {

// The measures of one row of attention: A[i][j] is the weight that query i gives to key j, over the n real
// tokens; a row sums to 1. Sources are named in facts §3.2.

using AttentionRow = std::span<const float>;

/// The weights of one head over one text, n rows of n that lie `stride` apart.
struct AttentionMap
{
    const float *weights = nullptr;
    std::size_t tokens = 0, stride = 0;
    AttentionRow row(std::size_t query) const { return {weights + query * stride, tokens}; }
};

/// argmax_j A[i][j], the first one if several are equal (the paper, §4.4.1: "maximum attention weight").
std::size_t firstMaximum(AttentionRow row);

/// max_j A[i][j]: its mean over rows is the confidence of a head (Voita et al. 2019, who leave the end of the
/// text out of the keys; here all keys count).
double largestWeight(AttentionRow row);

/// A[i][i + offset], 0 outside: the mass at an offset (Clark et al. 2019).
double weightAtOffset(AttentionRow row, std::size_t query, std::ptrdiff_t offset);

/// Σ_{j ∈ X} A[i][j] over the keys X (Clark et al. 2019: `[CLS]`, `[SEP]`, and full stop with comma).
double weightOn(AttentionRow row, std::span<const std::size_t> keys);

/// −Σ_j A[i][j] ln A[i][j] in nats, unsmoothed, 0 ln 0 = 0 (Clark et al. 2019 smooth by 0.0001 / n).
double entropyOf(AttentionRow row);

/// Σ_j A[i][j] |i − j| in tokens (Vig & Belinkov 2019, here over both directions).
double distanceFrom(AttentionRow row, std::size_t query);

/// Σ_j A[i][j] over the keys of the query's own text of a pair, which is [0, secondStart) or the rest
/// (Kovaleva et al. 2019: block heads).
double weightInBlock(AttentionRow row, std::size_t query, std::size_t secondStart);

/// max_j mean_i A[i][j] over the rows marked in `rows`; 0 without rows. A head sinks into a text where this
/// is above `sinkThreshold` (Gu et al. 2025: mean_{i ≥ j} in causal models).
double strongestColumn(const AttentionMap &map, std::span<const unsigned char> rows);
constexpr double sinkThreshold = 0.3;

} // namespace tlm
