#if defined(__x86_64__)
#include <bit>

#include <immintrin.h>

#include "core/text/asciimasks.h"

namespace tlm {
namespace {

TLM_TARGET_AVX2 inline __m256i between(__m256i bytes, char first, char last)
{
    return _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8(static_cast<char>(first - 1))),
                            _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(last + 1)), bytes));
}

TLM_TARGET_AVX2 inline __m256i letters(__m256i bytes)
{
    return between(_mm256_or_si256(bytes, _mm256_set1_epi8(0x20)), 'a', 'z');
}

TLM_TARGET_AVX2 inline std::uint64_t bits(__m256i low, __m256i high)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
           std::uint64_t(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
}

TLM_TARGET_AVX2 inline std::uint64_t equal(__m256i low, __m256i high, char c)
{
    const auto wanted = _mm256_set1_epi8(c);
    return bits(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
}

TLM_TARGET_AVX2 inline void storeLower(char *lower, __m256i bytes, __m256i letter)
{
    const auto difference = _mm256_and_si256(letter, _mm256_set1_epi8(0x20));
    _mm256_storeu_si256(reinterpret_cast<__m256i *>(lower), _mm256_or_si256(bytes, difference));
}

TLM_TARGET_AVX2 void classify(const char *text, std::size_t blocks, AsciiMasks *masks, char *lower)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        const auto low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
        const auto high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + 32));
        const auto lowLetters = letters(low), highLetters = letters(high);
        storeLower(lower, low, lowLetters);
        storeLower(lower + 32, high, highLetters);
        masks[block] = {
            .letter = bits(lowLetters, highLetters),
            .digit = bits(between(low, '0', '9'), between(high, '0', '9')),
            .connector = equal(low, high, '_'),
            .midNumberLetter = equal(low, high, '.') | equal(low, high, '\''),
            .midLetter = equal(low, high, ':'),
            .midNumber = equal(low, high, ',') | equal(low, high, ';'),
            .foreign = bits(low, high),
        };
        text += AsciiMasks::size;
        lower += AsciiMasks::size;
    }
}

/// Always eight at a time: a text has few of 64 in a block, and the end of a loop of one is hard to foresee.
TLM_TARGET_AVX2 std::size_t writeBits(std::uint64_t bits, std::uint32_t base, std::uint32_t *places)
{
    const auto count = static_cast<std::size_t>(std::popcount(bits));
    for (std::size_t written = 0; written < count; written += 8)
        for (int i = 0; i < 8; ++i) {
            *places++ = base + static_cast<std::uint32_t>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    return count;
}

} // namespace

const AsciiFunctions avx2AsciiFunctions = {classify, writeBits};

} // namespace tlm
#endif
