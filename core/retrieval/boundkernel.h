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
inline constexpr std::size_t spanBytes = spanDocuments / 2;

/// A row and the most that each of its codes adds to the score of a query.
struct RowBound
{
    const std::uint8_t *row = nullptr;
    const std::uint16_t *bounds = nullptr; ///< frequencyCodes values
    std::uint32_t most = 0;                ///< of the codes that occur
};

/// The score of each frequency code of one term in one block; 0 has none, the last code that of its
/// frequency.
using ScoreTable = std::array<float, frequencyCodes>;
/// The same times the scale of a query, rounded up, and at least 1 for what occurs.
using BoundTable = std::array<std::uint16_t, frequencyCodes>;

/// What the bounds of a term in a block depend on.
struct TermWeight
{
    float weight = 0;
    std::uint32_t greatest = 0; ///< frequency; the last code may stand for it
};

/// Up to 16 documents whose codes stand in the same span of a row. Lanes that are not used repeat others.
struct alignas(32) Bunch
{
    static constexpr std::size_t lanes = 16;
    std::uint16_t byte = 0;               ///< where the span begins
    std::array<std::uint8_t, lanes> at{}; ///< half bytes of the span
};

/// The inner loops of a search, for one set of machine instructions.
struct BoundKernel
{
    /// Where the code of a place stands in a row: byte · 2 + (1 if in the upper half).
    std::array<std::uint16_t, blockDocuments> halfBytes;

    /// Adds rows (best those of the greatest `most` first) to the sums of a block's documents and lists the
    /// places, in order, whose sum reaches the threshold (1 and more). Sums that cannot reach it may stay
    /// incomplete.
    std::size_t (*findSurvivors)(std::span<const RowBound> rows, std::size_t documents,
                                 std::uint32_t threshold, std::uint16_t *sums, std::uint16_t *places);

    void (*fillBounds)(std::span<const TermWeight> terms, float scale, float normInverse, BoundTable *bounds);
    void (*fillScores)(float weight, float normInverse, ScoreTable &scores);

    /// Adds the scores of a term to the sums of bunches: a sum per lane.
    void (*addRowScores)(const std::uint8_t *row, const ScoreTable &scores, std::span<const Bunch> bunches,
                         double *sums);
};

/// The kernel for what this processor has, or less.
const BoundKernel &boundKernel(SimdLevel level);

extern const BoundKernel plainKernel, avx2Kernel, avx512Kernel;

} // namespace tlm
