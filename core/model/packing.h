#pragma once
#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace tlm {

/// To what multiples sizes are rounded up: every new shape costs time and memory (oneDNN makes and keeps a
/// program for each).
struct ShapeRounding
{
    std::int64_t tokens = 64; ///< of a batch
    std::int64_t rows = 8;    ///< sequences whose attention is computed together; of fewer than 16 at most 4
    std::int64_t length = 8;  ///< theirs, in tokens
};

/// Sequences of like lengths, padded to one length for their attention alone.
struct PackedGroup
{
    std::int64_t rows = 0, length = 0;
    at::Tensor sequences; ///< [n ≤ rows] int64: their numbers in the batch; the other rows are empty
    at::Tensor keyBias;   ///< [rows, 1, 1, length]: 0 for real keys, very low for padding; undefined without
                          ///< padding
};

/// How a padded batch is computed without its padding: its real tokens one after the other, the longest
/// sequences first. B sequences of at most L tokens, T real tokens, R ≥ T rows (rounded; what the rows from T
/// on hold counts for nothing), P slots of all groups.
struct Packing
{
    std::int64_t tokens = 0;    ///< T
    std::int64_t slotCount = 0; ///< P
    at::Tensor places;          ///< [R] int64: the packed tokens' numbers among the B · L
    at::Tensor positions;       ///< [R] int64: their numbers in their sequences
    at::Tensor rows;            ///< [B · L] int64: where in the packed order; 0 for padding
    at::Tensor slots;           ///< [T] int64: where among the groups; undefined if that is 0 … T − 1
    std::vector<PackedGroup> groups;
    at::Tensor starts;        ///< int32: where each sequence starts (that of the rounding is the last),
                              ///< and R
    std::int64_t longest = 0; ///< of the sequences that `starts` divides, in tokens

    std::int64_t size() const { return places.size(0); }
    /// Copies to a GPU that wait for nothing.
    void to(const at::Device &device);
};

/// `lengths`: real tokens of each sequence, which stand first in its row of `width` tokens; at least one
/// token is real.
Packing packTokens(const std::vector<std::int64_t> &lengths, std::int64_t width,
                   const ShapeRounding &rounding = {});

/// The number of leading real tokens in each row of a mask [B, L].
std::vector<std::int64_t> realLengths(const at::Tensor &mask);

} // namespace tlm
