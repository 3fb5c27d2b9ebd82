#include "core/text/hashedngrams.h"

#include "core/base/hash.h"
#include "core/text/wordpunct.h"

namespace tlm {

namespace {

constexpr std::size_t knownNgrams = std::size_t(1) << 20;
constexpr std::uint64_t bucketMask = 0x3FFF; ///< 14 bits hold a bucket; the others tell n-grams apart
static_assert(ngramBuckets <= bucketMask);

} // namespace

std::uint16_t NgramHasher::bucket(std::string_view ngram)
{
    const std::uint64_t hash = hash64(ngram);
    std::uint64_t &known = m_known[hash % knownNgrams];
    if (((known ^ hash) & ~bucketMask) != 0)
        known = (hash & ~bucketMask) | sha256Modulo(ngram, ngramBuckets);
    return static_cast<std::uint16_t>(known & bucketMask);
}

const std::vector<std::uint16_t> &NgramHasher::buckets(std::string_view text)
{
    m_known.resize(knownNgrams);
    m_buckets.clear();
    m_lower = lowerCased(text);
    std::string_view before;
    std::string pair;
    visitWordPunct(m_lower, [&](std::string_view word) {
        m_buckets.push_back(bucket(word));
        if (!before.empty()) {
            pair.assign(before).append(1, ' ').append(word);
            m_buckets.push_back(bucket(pair));
        }
        before = word;
    });
    return m_buckets;
}

} // namespace tlm
