#include "core/index/termtable.h"

#include "core/base/hash.h"

namespace tlm {

namespace {

constexpr std::size_t firstSlots = std::size_t(1) << 12;

} // namespace

TermTable::TermTable() : m_slots(firstSlots), m_mask(firstSlots - 1) {}

std::uint64_t TermTable::hashLong(std::string_view term)
{
    return hash64(term);
}

std::size_t TermTable::memory() const
{
    const bool growsSoon = 16 * std::uint64_t(m_size) > 7 * m_slots.size();
    return m_slots.size() * sizeof(Slot) * (growsSoon ? 3 : 1) + m_rests.capacity() * sizeof(std::string) +
           m_restBytes;
}

TermTable::Slot &TermTable::add(std::uint64_t place, std::string_view term, const Key &key)
{
    if (2 * std::uint64_t(m_size + 1) > m_slots.size()) {
        grow();
        for (place = key.hash & m_mask; m_slots[place].first != 0;)
            place = (place + 1) & m_mask;
    }
    Slot &slot = m_slots[place];
    slot = {key.first, key.second, m_size++, 0, none, 0};
    if (term.size() > 16) {
        m_rests.emplace_back(term.substr(16));
        m_restBytes += m_rests.back().capacity();
        slot.rest = static_cast<std::uint32_t>(m_rests.size());
    }
    return slot;
}

void TermTable::grow()
{
    HugeArray<Slot> old(2 * m_slots.size());
    std::swap(old, m_slots);
    m_mask = m_slots.size() - 1;
    std::string term;
    for (const Slot &slot : old.values()) {
        if (slot.first == 0)
            continue;
        std::uint64_t place = mix({slot.first, slot.second, 0});
        if (slot.rest != 0) {
            term.assign(reinterpret_cast<const char *>(&slot.first), 16);
            place = hashLong(term += rest(slot.rest));
        }
        for (place &= m_mask; m_slots[place].first != 0;)
            place = (place + 1) & m_mask;
        m_slots[place] = slot;
    }
}

} // namespace tlm
