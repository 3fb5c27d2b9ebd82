#include <bit>
#include <immintrin.h>

#include "core/retrieval/boundkernel.h"

#define TLM_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt")))

namespace tlm {
namespace {

/// Half a span (32 bytes) holds one group in the lower and one in the upper half bytes. The middle quarters
/// are exchanged, because unpacking works within 128 bits.
struct Lanes
{
    static constexpr std::size_t tableWidth = 8;
    struct Sums
    {
        __m256i first, second;
    };
    struct Table
    {
        __m256i low, high; ///< bytes of the bounds
    };
    using Threshold = __m256i;

    TLM_TARGET static Table table(const std::uint16_t *bounds)
    {
        const __m256i all = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bounds));
        const __m256i low = _mm256_and_si256(all, _mm256_set1_epi16(0xff)), high = _mm256_srli_epi16(all, 8);
        // each half packs to its lower and its upper eight; both halves then need all sixteen
        return {_mm256_permute4x64_epi64(_mm256_packus_epi16(low, low), 0x88),
                _mm256_permute4x64_epi64(_mm256_packus_epi16(high, high), 0x88)};
    }
    TLM_TARGET static Threshold threshold(std::uint32_t value)
    {
        return _mm256_set1_epi16(static_cast<short>(value));
    }
    TLM_TARGET static Sums load(const std::uint16_t *sums)
    {
        const auto *vectors = reinterpret_cast<const __m256i *>(sums);
        return {_mm256_loadu_si256(vectors), _mm256_loadu_si256(vectors + 1)};
    }
    TLM_TARGET static void store(std::uint16_t *sums, Sums sum)
    {
        auto *vectors = reinterpret_cast<__m256i *>(sums);
        _mm256_storeu_si256(vectors, sum.first);
        _mm256_storeu_si256(vectors + 1, sum.second);
    }
    TLM_TARGET static Sums add(Sums a, Sums b)
    {
        return {_mm256_add_epi16(a.first, b.first), _mm256_add_epi16(a.second, b.second)};
    }
    TLM_TARGET static Sums boundsOf(Table table, __m256i codes)
    {
        codes = _mm256_and_si256(codes, _mm256_set1_epi8(15));
        const __m256i low = _mm256_shuffle_epi8(table.low, codes);
        const __m256i high = _mm256_shuffle_epi8(table.high, codes);
        return {_mm256_unpacklo_epi8(low, high), _mm256_unpackhi_epi8(low, high)};
    }
    TLM_TARGET static Sums lookup(Table table, const std::uint8_t *span, std::size_t group)
    {
        const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(span + group / 2 * 32));
        const __m128i shift = _mm_cvtsi64_si128(static_cast<long long>(group % 2 * 4));
        return boundsOf(table, _mm256_srl_epi16(bytes, shift));
    }
    TLM_TARGET static std::uint32_t reached(Sums sum, Threshold least)
    {
        const __m256i first = _mm256_cmpeq_epi16(_mm256_max_epu16(sum.first, least), sum.first);
        const __m256i second = _mm256_cmpeq_epi16(_mm256_max_epu16(sum.second, least), sum.second);
        const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(first, second), 0xd8);
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(packed));
    }
    template <std::size_t count>
    TLM_TARGET static void addSpan(const Table *tables, const RowBound *rows, std::size_t byte,
                                   std::uint16_t *sums)
    {
        for (std::size_t half = 0; half < 2; ++half) {
            Sums lower = load(sums + 64 * half), upper = load(sums + 64 * half + 32);
            for (std::size_t i = 0; i < count; ++i) {
                const __m256i bytes =
                    _mm256_loadu_si256(reinterpret_cast<const __m256i *>(rows[i].row + byte + 32 * half));
                lower = add(lower, boundsOf(tables[i], bytes));
                upper = add(upper, boundsOf(tables[i], _mm256_srli_epi16(bytes, 4)));
            }
            store(sums + 64 * half, lower);
            store(sums + 64 * half + 32, upper);
        }
    }
};

constexpr std::array<std::uint16_t, blockDocuments> halfBytes()
{
    std::array<std::uint16_t, blockDocuments> result{};
    for (std::size_t place = 0; place < blockDocuments; ++place) {
        const std::size_t inGroup = place % 32, quarter = inGroup / 8;
        const std::size_t byte = (quarter == 1 ? 16 : quarter == 2 ? 8 : quarter * 8) + inGroup % 8;
        result[place] = static_cast<std::uint16_t>(place / 64 * 64 + byte * 2 + place % 64 / 32);
    }
    return result;
}

} // namespace
} // namespace tlm

#include "core/retrieval/boundkernelbody.h"

namespace tlm {
namespace {

TLM_TARGET void addFour(double *sums, __m128 scores)
{
    _mm256_storeu_pd(sums, _mm256_add_pd(_mm256_loadu_pd(sums), _mm256_cvtps_pd(scores)));
}

TLM_TARGET void addEight(double *sums, __m256 low, __m256 high, __m128i codes)
{
    const __m256i wide = _mm256_cvtepu8_epi32(codes);
    const __m256 eighth = _mm256_castsi256_ps(_mm256_slli_epi32(wide, 28)); // 8 and more: the sign
    const __m256 found =
        _mm256_blendv_ps(_mm256_permutevar8x32_ps(low, wide), _mm256_permutevar8x32_ps(high, wide), eighth);
    addFour(sums, _mm256_castps256_ps128(found));
    addFour(sums + 4, _mm256_extractf128_ps(found, 1));
}

/// The bytes at 16 places: in each half those of 16 from `first` on, 0 where the place lies elsewhere. The
/// top bit, which chooses none, is set by the addition where more than four bits are left.
TLM_TARGET __m256i bytesAt(__m256i places, const std::uint8_t *bytes, __m256i first)
{
    const __m256i chosen = _mm256_add_epi8(_mm256_xor_si256(places, first), _mm256_set1_epi8(0x70));
    return _mm256_shuffle_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes)), chosen);
}

TLM_TARGET void addRowScores(const std::uint8_t *row, const ScoreTable &scores,
                             std::span<const Bunch> bunches, double *sums)
{
    const __m256 low = _mm256_loadu_ps(&scores[0]), high = _mm256_loadu_ps(&scores[8]);
    const __m256i quarter = _mm256_setr_m128i(_mm_setzero_si128(), _mm_set1_epi8(16));
    const __m128i half = _mm_set1_epi8(15);
    for (const Bunch &bunch : bunches) {
        const __m128i at = _mm_loadu_si128(reinterpret_cast<const __m128i *>(&bunch.at));
        const __m128i places = _mm_and_si128(_mm_srli_epi16(at, 1), _mm_set1_epi8(63));
        const __m256i both = _mm256_broadcastsi128_si256(places);
        const std::uint8_t *span = row + bunch.byte;
        const __m256i found =
            _mm256_or_si256(bytesAt(both, span, quarter),
                            bytesAt(both, span + 32, _mm256_or_si256(quarter, _mm256_set1_epi8(32))));
        const __m128i bytes = _mm_or_si128(_mm256_castsi256_si128(found), _mm256_extracti128_si256(found, 1));
        const __m128i codes =
            _mm_and_si128(_mm_blendv_epi8(bytes, _mm_srli_epi16(bytes, 4), _mm_slli_epi16(at, 7)), half);
        addEight(sums, low, high, codes);
        addEight(sums + 8, low, high, _mm_srli_si128(codes, 8));
        sums += Bunch::lanes;
    }
}

} // namespace

constinit const BoundKernel avx2Kernel{halfBytes(), findSurvivors, fillBounds, fillScores, addRowScores};
} // namespace tlm
