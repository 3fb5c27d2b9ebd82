#include "core/training/sequences.h"

#include <algorithm>
#include <limits>

namespace tlm {

namespace {

bool isNarrow(std::int32_t id)
{
    return id >= 0 && id <= std::numeric_limits<std::uint16_t>::max();
}

} // namespace

TokenView TokenView::part(std::size_t first, std::size_t count) const
{
    return m_narrow ? TokenView(std::span(m_narrow + first, count))
                    : TokenView(std::span(m_wide + first, count));
}

Sequences::Sequences(MappedFile file, TokenView ids, std::span<const std::uint64_t> ends)
    : m_isMapped(true), m_file(std::move(file)), m_mappedIds(ids), m_mappedEnds(ends)
{
}

void Sequences::widen()
{
    m_wide.assign(m_narrow.begin(), m_narrow.end());
    m_narrow = {};
    m_isWide = true;
}

void Sequences::append(std::span<const std::int32_t> ids)
{
    if (!m_isWide && !std::ranges::all_of(ids, isNarrow))
        widen();
    if (m_isWide) {
        m_wide.insert(m_wide.end(), ids.begin(), ids.end());
    } else {
        for (const std::int32_t id : ids)
            m_narrow.push_back(static_cast<std::uint16_t>(id));
    }
    m_ends.push_back(m_isWide ? m_wide.size() : m_narrow.size());
}

TokenView Sequences::ids() const
{
    if (m_isMapped)
        return m_mappedIds;
    return m_isWide ? TokenView(std::span(m_wide)) : TokenView(std::span(m_narrow));
}

TokenView Sequences::operator[](std::size_t number) const
{
    const auto all = ends();
    const std::uint64_t begin = number == 0 ? 0 : all[number - 1];
    return ids().part(begin, all[number] - begin);
}

} // namespace tlm
