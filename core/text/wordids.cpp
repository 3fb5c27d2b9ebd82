#include "core/text/wordids.h"

#include <bit>

#include "core/base/hash.h"

namespace tlm {

WordIds::WordIds(std::size_t count) : m_slots(std::bit_ceil(2 * count + 2)) {}

/// Where a word stands or would stand.
std::size_t WordIds::place(std::string_view word, std::uint64_t hash) const
{
    const auto mask = m_slots.size() - 1;
    auto i = static_cast<std::size_t>(hash) & mask;
    for (; m_slots[i].id >= 0; i = (i + 1) & mask) {
        const auto &slot = m_slots[i];
        if (slot.hash == hash && std::string_view(m_bytes).substr(slot.begin, slot.size) == word)
            break;
    }
    return i;
}

void WordIds::add(std::string_view word, std::int32_t id)
{
    const auto hash = hash64(word);
    m_slots[place(word, hash)] = {hash, m_bytes.size(), static_cast<std::uint32_t>(word.size()), id};
    m_bytes += word;
}

std::int32_t WordIds::find(std::string_view word) const
{
    return m_slots[place(word, hash64(word))].id;
}

} // namespace tlm
