#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/index/termtable.h"

namespace tlm {

/// The terms of several tables together, in byte order without repeats.
class SortedTerms
{
public:
    explicit SortedTerms(const std::vector<const TermTable *> &tables);
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_terms.size()); }
    std::string term(std::uint32_t number) const;
    /// By number in a table: the number here.
    std::span<const std::uint32_t> numbersOf(std::size_t table) const { return m_numbers[table]; }

private:
    struct Entry
    {
        std::uint64_t first, second;       ///< of the key, so that they compare as the bytes do
        std::uint32_t table, number, rest; ///< as in the slot
    };
    std::string_view rest(const Entry &entry) const { return m_tables[entry.table]->rest(entry.rest); }
    bool isLess(const Entry &one, const Entry &other) const;
    bool isSame(const Entry &one, const Entry &other) const;

    std::vector<const TermTable *> m_tables;
    std::vector<Entry> m_terms;
    std::vector<std::vector<std::uint32_t>> m_numbers;
};

} // namespace tlm
