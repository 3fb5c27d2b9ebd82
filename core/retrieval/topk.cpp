#include "core/retrieval/topk.h"

#include <algorithm>
#include <functional>

namespace tlm {

namespace {

/// Sorts keys in descending order: into buckets by their upper bits, then exchanging neighbours, which are
/// few; buckets of very many are sorted before.
void sortDescending(std::vector<std::uint64_t> &keys)
{
    constexpr std::ptrdiff_t many = 16;
    std::uint64_t least = ~std::uint64_t(0), most = 0;
    for (const std::uint64_t key : keys) {
        least = std::min(least, key);
        most = std::max(most, key);
    }
    if (least >= most)
        return;
    const auto bits = std::bit_width(keys.size());
    const auto shift = std::max(std::bit_width(most - least), bits) - bits;
    std::vector<std::uint32_t> ends(((most - least) >> shift) + 2);
    for (const std::uint64_t key : keys)
        ++ends[((most - key) >> shift) + 1];
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    std::vector<std::uint64_t> sorted(keys.size());
    for (const std::uint64_t key : keys)
        sorted[ends[(most - key) >> shift]++] = key;
    auto begin = sorted.begin();
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const auto end = sorted.begin() + ends[i];
        if (end - begin > many)
            std::sort(begin, end, std::greater());
        begin = end;
    }
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const std::uint64_t key = sorted[i];
        std::size_t place = i;
        for (; place > 0 && sorted[place - 1] < key; --place)
            sorted[place] = sorted[place - 1];
        sorted[place] = key;
    }
    keys = std::move(sorted);
}

} // namespace

TopK::TopK(std::size_t count)
    : m_count(std::min(count, std::size_t(1) << 31)), m_limit(2 * m_count + blockDocuments)
{
}

void TopK::dropLow()
{
    std::erase_if(m_keys, [&](std::uint64_t key) { return key < m_lowest; });
}

void TopK::shrink()
{
    dropLow();
    if (m_keys.size() <= m_count + m_count / 2)
        return;
    const auto end = m_keys.begin() + static_cast<std::ptrdiff_t>(m_count);
    std::nth_element(m_keys.begin(), end, m_keys.end(), std::greater());
    m_keys.erase(end, m_keys.end());
    if (m_count > 0)
        m_lowest = std::max(m_lowest, *std::ranges::min_element(m_keys));
}

std::vector<TopK::Entry> TopK::take()
{
    shrink();
    sortDescending(m_keys);
    std::vector<Entry> entries;
    entries.reserve(std::min(m_keys.size(), m_count));
    for (std::size_t i = 0; i < m_keys.size() && i < m_count; ++i)
        entries.push_back({std::bit_cast<float>(static_cast<std::uint32_t>(m_keys[i] >> positionBits)),
                           lastPosition - (m_keys[i] & lastPosition)});
    m_keys = {};
    return entries;
}

} // namespace tlm
