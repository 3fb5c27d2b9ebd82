#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

inline constexpr std::uint32_t ngramBuckets = 10'000;

/// Hashed words and pairs of neighbouring words, the features of DSIR (Xie et al. 2023) as its authors' code
/// has them: words of `wordpunct_tokenize` in lower case, a pair joined by a space, SHA-256 modulo 10,000.
/// Remembers buckets of n-grams it has met; one for each thread.
class NgramHasher
{
public:
    /// The buckets of a text: of its words in order, each but the first followed by that of the pair which it
    /// ends. Valid until the next call.
    const std::vector<std::uint16_t> &buckets(std::string_view text);
    /// How many words as many buckets come from.
    static std::size_t words(std::size_t buckets) { return (buckets + 1) / 2; }

private:
    std::uint16_t bucket(std::string_view ngram);

    std::vector<std::uint64_t> m_known; ///< a hash of an n-gram with its bucket in the low bits
    std::vector<std::uint16_t> m_buckets;
    std::string m_lower;
};

} // namespace tlm
