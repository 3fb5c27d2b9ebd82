#include <bit>

#include "core/retrieval/boundkernel.h"

#define TLM_TARGET

namespace tlm {
namespace {

/// Byte i of a span holds documents 2 i and 2 i + 1.
struct Lanes
{
    static constexpr std::size_t tableWidth = 4;
    struct Sums
    {
        std::uint16_t of[32];
    };
    using Table = const std::uint16_t *;
    using Threshold = std::uint32_t;

    static Table table(const std::uint16_t *bounds) { return bounds; }
    static Threshold threshold(std::uint32_t value) { return value; }
    static Sums load(const std::uint16_t *sums)
    {
        Sums loaded;
        for (std::size_t i = 0; i < 32; ++i)
            loaded.of[i] = sums[i];
        return loaded;
    }
    static void store(std::uint16_t *sums, const Sums &sum)
    {
        for (std::size_t i = 0; i < 32; ++i)
            sums[i] = sum.of[i];
    }
    static Sums add(Sums a, const Sums &b)
    {
        for (std::size_t i = 0; i < 32; ++i)
            a.of[i] = static_cast<std::uint16_t>(a.of[i] + b.of[i]);
        return a;
    }
    static Sums lookup(Table table, const std::uint8_t *span, std::size_t group)
    {
        Sums found;
        for (std::size_t i = 0; i < 16; ++i) {
            const std::uint8_t two = span[group * 16 + i];
            found.of[2 * i] = table[two & 15];
            found.of[2 * i + 1] = table[two >> 4];
        }
        return found;
    }
    static std::uint32_t reached(const Sums &sum, Threshold least)
    {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 32; ++i)
            bits |= static_cast<std::uint32_t>(sum.of[i] >= least) << i;
        return bits;
    }
    template <std::size_t count>
    static void addSpan(const Table *tables, const RowBound *rows, std::size_t byte, std::uint16_t *sums)
    {
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t j = 0; j < 64; ++j) {
                const std::uint8_t two = rows[i].row[byte + j];
                sums[2 * j] = static_cast<std::uint16_t>(sums[2 * j] + tables[i][two & 15]);
                sums[2 * j + 1] = static_cast<std::uint16_t>(sums[2 * j + 1] + tables[i][two >> 4]);
            }
    }
};

constexpr std::array<std::uint16_t, blockDocuments> halfBytes()
{
    std::array<std::uint16_t, blockDocuments> result{};
    for (std::size_t place = 0; place < blockDocuments; ++place)
        result[place] = static_cast<std::uint16_t>(place);
    return result;
}

} // namespace
} // namespace tlm

#include "core/retrieval/boundkernelbody.h"

namespace tlm {
namespace {

void addRowScores(const std::uint8_t *row, const ScoreTable &scores, std::span<const Bunch> bunches,
                  double *sums)
{
    for (const Bunch &bunch : bunches)
        for (const std::uint8_t at : bunch.at)
            *sums++ += scores[(row[bunch.byte + at / 2] >> (at % 2 * 4)) & 15];
}

} // namespace

constinit const BoundKernel plainKernel{halfBytes(), findSurvivors, fillBounds, fillScores, addRowScores};
} // namespace tlm
