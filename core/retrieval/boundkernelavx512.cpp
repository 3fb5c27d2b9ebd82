#include <bit>
#include <immintrin.h>

#include "core/retrieval/boundkernel.h"

#define TLM_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt,avx512f,avx512bw,avx512dq,avx512vl")))

namespace tlm {
namespace {

/// The 16-bit word i of a span holds documents i, 32 + i, 64 + i and 96 + i from its lowest bits on. VPERMW
/// looks at five bits of a word; the table stands in it twice, so that the fifth does not matter.
struct Lanes
{
    static constexpr std::size_t tableWidth = 16;
    using Sums = __m512i;
    using Table = __m512i;
    using Threshold = __m512i;

    TLM_TARGET static Table table(const std::uint16_t *bounds)
    {
        return _mm512_maskz_broadcast_i64x4(0xff,
                                            _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bounds)));
    }
    TLM_TARGET static Threshold threshold(std::uint32_t value)
    {
        return _mm512_set1_epi16(static_cast<short>(value));
    }
    TLM_TARGET static Sums load(const std::uint16_t *sums) { return _mm512_loadu_si512(sums); }
    TLM_TARGET static void store(std::uint16_t *sums, Sums sum) { _mm512_storeu_si512(sums, sum); }
    TLM_TARGET static Sums add(Sums a, Sums b) { return _mm512_add_epi16(a, b); }
    TLM_TARGET static Sums lookup(Table table, const std::uint8_t *span, std::size_t group)
    {
        const __m128i shift = _mm_cvtsi64_si128(static_cast<long long>(4 * group));
        return _mm512_permutexvar_epi16(_mm512_srl_epi16(_mm512_loadu_si512(span), shift), table);
    }
    TLM_TARGET static std::uint32_t reached(Sums sum, Threshold least)
    {
        return _mm512_cmpge_epu16_mask(sum, least);
    }
    template <std::size_t count>
    TLM_TARGET static void addSpan(const Table *tables, const RowBound *rows, std::size_t byte,
                                   std::uint16_t *sums)
    {
        Sums sum[4];
        for (std::size_t i = 0; i < count; ++i) {
            const __m512i words = _mm512_loadu_si512(rows[i].row + byte);
            const Sums added[4] = {
                _mm512_permutexvar_epi16(words, tables[i]),
                _mm512_permutexvar_epi16(_mm512_srli_epi16(words, 4), tables[i]),
                _mm512_permutexvar_epi16(_mm512_srli_epi16(words, 8), tables[i]),
                _mm512_permutexvar_epi16(_mm512_srli_epi16(words, 12), tables[i]),
            };
            for (int group = 0; group < 4; ++group)
                sum[group] = i == 0 ? added[group] : add(sum[group], added[group]);
        }
        for (int group = 0; group < 4; ++group)
            store(sums + 32 * group, add(load(sums + 32 * group), sum[group]));
    }
};

constexpr std::array<std::uint16_t, blockDocuments> halfBytes()
{
    std::array<std::uint16_t, blockDocuments> result{};
    for (std::size_t place = 0; place < blockDocuments; ++place)
        result[place] = static_cast<std::uint16_t>(place / 128 * 128 + place % 32 * 4 + place % 128 / 32);
    return result;
}

} // namespace
} // namespace tlm

#include "core/retrieval/boundkernelbody.h"

namespace tlm {
namespace {

TLM_TARGET void addEight(double *sums, __m256 scores)
{
    _mm512_storeu_pd(sums, _mm512_add_pd(_mm512_loadu_pd(sums), _mm512_maskz_cvtps_pd(0xff, scores)));
}

TLM_TARGET void addRowScores(const std::uint8_t *row, const ScoreTable &scores,
                             std::span<const Bunch> bunches, double *sums)
{
    const __m512 table = _mm512_loadu_ps(scores.data());
    for (const Bunch &bunch : bunches) {
        const __m256i at =
            _mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i *>(&bunch.at)));
        const __m512i words = _mm512_permutexvar_epi16(_mm512_castsi256_si512(_mm256_srli_epi16(at, 2)),
                                                       _mm512_loadu_si512(row + bunch.byte));
        const __m256i shift = _mm256_slli_epi16(_mm256_and_si256(at, _mm256_set1_epi16(3)), 2);
        const __m256i codes = _mm256_srlv_epi16(_mm512_maskz_extracti64x4_epi64(0xf, words, 0), shift);
        const __m512 found =
            _mm512_maskz_permutexvar_ps(0xffff, _mm512_maskz_cvtepu16_epi32(0xffff, codes), table);
        addEight(sums, _mm512_maskz_extractf32x8_ps(0xff, found, 0));
        addEight(sums + 8, _mm512_maskz_extractf32x8_ps(0xff, found, 1));
        sums += Bunch::lanes;
    }
}

} // namespace

constinit const BoundKernel avx512Kernel{halfBytes(), findSurvivors, fillBounds, fillScores, addRowScores};
} // namespace tlm
