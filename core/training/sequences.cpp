#include "core/training/sequences.h"

namespace tlm {

void Sequences::append(std::span<const std::int32_t> ids)
{
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    m_ends.push_back(m_ids.size());
}

void Sequences::append(const Sequences &other)
{
    const std::uint64_t offset = m_ids.size();
    m_ids.insert(m_ids.end(), other.m_ids.begin(), other.m_ids.end());
    m_ends.reserve(m_ends.size() + other.m_ends.size());
    for (const std::uint64_t end : other.m_ends)
        m_ends.push_back(offset + end);
}

std::span<const std::int32_t> Sequences::operator[](std::size_t number) const
{
    const std::uint64_t begin = number == 0 ? 0 : m_ends[number - 1];
    return std::span(m_ids).subspan(begin, m_ends[number] - begin);
}

} // namespace tlm
