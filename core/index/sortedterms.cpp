#include "core/index/sortedterms.h"

#include <algorithm>

namespace tlm {

SortedTerms::SortedTerms(const std::vector<const TermTable *> &tables) : m_tables(tables)
{
    for (std::uint32_t table = 0; table < tables.size(); ++table) {
        m_numbers.emplace_back(tables[table]->size());
        for (const TermTable::Slot &slot : tables[table]->slots())
            if (slot.first != 0)
                m_terms.push_back({__builtin_bswap64(slot.first), __builtin_bswap64(slot.second), table,
                                   slot.number, slot.rest});
    }
    std::ranges::sort(m_terms, [this](const Entry &a, const Entry &b) { return isLess(a, b); });
    std::uint32_t number = ~0u;
    std::size_t kept = 0;
    for (const Entry &entry : m_terms) {
        if (kept == 0 || !isSame(m_terms[kept - 1], entry)) {
            ++number;
            m_terms[kept++] = entry;
        }
        m_numbers[entry.table][entry.number] = number;
    }
    m_terms.resize(kept);
}

bool SortedTerms::isLess(const Entry &one, const Entry &other) const
{
    if (one.first != other.first)
        return one.first < other.first;
    return one.second != other.second ? one.second < other.second : rest(one) < rest(other);
}

bool SortedTerms::isSame(const Entry &one, const Entry &other) const
{
    return one.first == other.first && one.second == other.second && rest(one) == rest(other);
}

std::string SortedTerms::term(std::uint32_t number) const
{
    const Entry &entry = m_terms[number];
    const std::uint64_t key[] = {__builtin_bswap64(entry.first), __builtin_bswap64(entry.second)};
    const std::string_view bytes(reinterpret_cast<const char *>(key), sizeof key);
    std::string term(bytes.substr(0, bytes.find('\0')));
    return term += rest(entry);
}

} // namespace tlm
