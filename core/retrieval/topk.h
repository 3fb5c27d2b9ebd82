#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <vector>

namespace tlm {

/// Keeps the best of many scored positions: higher score first, then lower position. Scores are not negative.
class TopK
{
public:
    explicit TopK(std::size_t count) : m_count(std::min(count, std::size_t(1) << 32)) {}

    void add(float score, std::uint32_t position)
    {
        const std::uint64_t key = (std::uint64_t(std::bit_cast<std::uint32_t>(score)) << 32) | ~position;
        if (key < m_lowest)
            return;
        m_keys.push_back(key);
        if (m_keys.size() >= 2 * m_count + minimumSlack)
            shrink();
    }

    struct Entry
    {
        float score;
        std::uint32_t position;
    };

    /// The best, in order.
    std::vector<Entry> take()
    {
        shrink();
        std::ranges::sort(m_keys, std::greater());
        std::vector<Entry> entries;
        entries.reserve(m_keys.size());
        for (const std::uint64_t key : m_keys)
            entries.push_back({std::bit_cast<float>(static_cast<std::uint32_t>(key >> 32)),
                               ~static_cast<std::uint32_t>(key)});
        return entries;
    }

private:
    static constexpr std::size_t minimumSlack = 64;

    void shrink()
    {
        if (m_keys.size() <= m_count)
            return;
        std::ranges::nth_element(m_keys, m_keys.begin() + static_cast<std::ptrdiff_t>(m_count),
                                 std::greater());
        m_keys.resize(m_count);
        if (m_count > 0)
            m_lowest = *std::ranges::min_element(m_keys);
    }

    std::size_t m_count;
    std::uint64_t m_lowest = 0;        ///< nothing below can be among the best
    std::vector<std::uint64_t> m_keys; ///< score in the upper half, complement of the position in the lower
};

} // namespace tlm
