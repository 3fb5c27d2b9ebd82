#if defined(__x86_64__)
#include <bit>

#include <immintrin.h>

#include "core/text/asciimasks.h"

namespace tlm {
namespace {

TLM_TARGET_AVX512 inline std::uint64_t between(__m512i bytes, char first, char last)
{
    const auto above = _mm512_sub_epi8(bytes, _mm512_set1_epi8(first));
    return _mm512_cmple_epu8_mask(above, _mm512_set1_epi8(static_cast<char>(last - first)));
}

TLM_TARGET_AVX512 inline std::uint64_t equal(__m512i bytes, char c)
{
    return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(c));
}

TLM_TARGET_AVX512 void classify(const char *text, std::size_t blocks, AsciiMasks *masks, char *lower)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto bytes = _mm512_loadu_si512(text);
        const auto withoutCase = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
        const auto letter = between(withoutCase, 'a', 'z');
        _mm512_storeu_si512(lower, _mm512_mask_mov_epi8(bytes, letter, withoutCase));
        masks[block] = {
            .letter = letter,
            .digit = between(bytes, '0', '9'),
            .connector = equal(bytes, '_'),
            .midNumberLetter = equal(bytes, '.') | equal(bytes, '\''),
            .midLetter = equal(bytes, ':'),
            .midNumber = equal(bytes, ',') | equal(bytes, ';'),
            .foreign = _mm512_movepi8_mask(bytes),
        };
        text += AsciiMasks::size;
        lower += AsciiMasks::size;
    }
}

TLM_TARGET_AVX512 std::size_t writeBits(std::uint64_t bits, std::uint32_t base, std::uint32_t *places)
{
    auto numbers = _mm512_add_epi32(_mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
                                    _mm512_set1_epi32(static_cast<int>(base)));
    auto *next = places;
    for (int i = 0; i < 4; ++i) {
        const auto sixteen = static_cast<__mmask16>(bits >> (16 * i));
        _mm512_storeu_si512(next, _mm512_maskz_compress_epi32(sixteen, numbers));
        next += std::popcount(sixteen);
        numbers = _mm512_add_epi32(numbers, _mm512_set1_epi32(16));
    }
    return static_cast<std::size_t>(next - places);
}

} // namespace

const AsciiFunctions avx512AsciiFunctions = {classify, writeBits};

} // namespace tlm
#endif
