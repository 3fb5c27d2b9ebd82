#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace tlm {

/// Finds from a histogram of scores up to 65,535 what the k-th best has at least.
class Threshold
{
public:
    Threshold() : m_counts(buckets) {}

    void reset()
    {
        std::ranges::fill(m_counts, 0);
        m_lowest = 0;
        m_above = 0;
    }

    /// Scores times a scale; they are not negative.
    void count(std::span<const float> scores, float scale)
    {
        std::uint32_t *counts = m_counts.data();
        std::uint64_t above = 0;
        for (const float score : scores) {
            const std::uint32_t bucket =
                static_cast<std::uint32_t>(std::min(score * scale, limit)) >> bucketBits;
            ++counts[bucket];
            above += bucket >= m_lowest;
        }
        m_above += above;
    }
    void count(float score) { count({&score, 1}, 1); }

    /// Raises the threshold as far as `rank` of the counted scores still reach it.
    void raise(std::uint64_t rank)
    {
        while (m_lowest + 1 < buckets && m_above - m_counts[m_lowest] >= rank)
            m_above -= m_counts[m_lowest++];
    }

    /// Raises the threshold to this value at most.
    void raiseTo(std::uint32_t value)
    {
        while (((m_lowest + 1) << bucketBits) <= value && m_lowest + 1 < buckets)
            m_above -= m_counts[m_lowest++];
    }

    /// Brings what will be counted next into the cache.
    void prefetch() const
    {
        __builtin_prefetch(&m_counts[m_lowest], 1);
        __builtin_prefetch(&m_counts[std::min(m_lowest + 16, buckets - 1)], 1);
    }

    std::uint32_t value() const { return m_lowest << bucketBits; }

private:
    static constexpr float limit = 65535;
    static constexpr int bucketBits = 6;
    static constexpr std::uint32_t buckets = (1u << 16) >> bucketBits;

    std::vector<std::uint32_t> m_counts;
    std::uint32_t m_lowest = 0;
    std::uint64_t m_above = 0; ///< counted scores in the bucket `m_lowest` and above
};

} // namespace tlm
