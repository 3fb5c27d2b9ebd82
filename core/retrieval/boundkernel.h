#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "core/base/cpu.h"
#include "core/index/block.h"

namespace tlm {

/// A frequency in half a byte: 0 for an absent term, 15 for 15 and more.
inline constexpr std::size_t frequencyCodes = 16;
inline constexpr std::uint8_t lastCode = frequencyCodes - 1;

/// The frequency codes of one term at all places of a block, two in a byte, in the order of a kernel.
inline constexpr std::size_t rowBytes = blockDocuments / 2;
/// Documents that a kernel handles at once; sums are padded to a multiple.
inline constexpr std::size_t spanDocuments = 128;

/// A row and the most that each of its codes adds to the score of a query.
struct RowBound
{
    const std::uint8_t *row = nullptr;
    const std::uint16_t *bounds = nullptr; ///< frequencyCodes values
    std::uint32_t most = 0;                ///< of the codes that occur
};

/// The inner loops of a search, for one set of machine instructions.
struct BoundKernel
{
    /// Where the code of a place stands in a row: byte · 2 + (1 if in the upper half).
    std::array<std::uint16_t, blockDocuments> halfBytes;

    /// Adds rows (in descending order of `most`) to the sums of a block's documents and lists the places, in
    /// order, whose sum reaches the threshold (1 and more). Sums that cannot reach it may stay incomplete.
    std::size_t (*findSurvivors)(std::span<const RowBound> rows, std::size_t documents,
                                 std::uint32_t threshold, std::uint16_t *sums, std::uint16_t *places);
};

/// The kernel for what this processor has, or less.
const BoundKernel &boundKernel(SimdLevel level);

extern const BoundKernel plainKernel, avx2Kernel, avx512Kernel;

} // namespace tlm
