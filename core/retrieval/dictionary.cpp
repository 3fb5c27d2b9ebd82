#include "core/retrieval/dictionary.h"

#include <algorithm>
#include <ranges>

#include "core/retrieval/segmentlayout.h"
#include "core/retrieval/varint.h"

namespace tlm {

void DictionaryWriter::add(std::string_view term, std::uint32_t documents)
{
    std::size_t shared = 0;
    if (m_terms++ % termsPerGroup == 0)
        m_groups.push_back(m_bytes.size());
    else
        shared = static_cast<std::size_t>(std::ranges::mismatch(m_last, term).in1 - m_last.begin());
    putVarint(m_bytes, static_cast<std::uint32_t>(shared));
    putVarint(m_bytes, static_cast<std::uint32_t>(term.size() - shared));
    m_bytes += term.substr(shared);
    putVarint(m_bytes, documents);
    m_last = term;
}

namespace {

/// Reads the terms of one group.
class GroupReader
{
public:
    GroupReader(std::string_view bytes, std::uint32_t number) : m_bytes(bytes)
    {
        m_entry.number = number - 1;
    }

    /// The next term; nothing where the bytes make no sense.
    const DictionaryEntry *next()
    {
        const std::uint32_t shared = m_bytes.number();
        const std::string_view rest = m_bytes.text(m_bytes.number());
        const std::uint32_t documents = m_bytes.number();
        if (!m_bytes.good() || shared > m_entry.term.size())
            return nullptr;
        m_entry.term.resize(shared);
        m_entry.term += rest;
        m_entry.documents = documents;
        ++m_entry.number;
        return &m_entry;
    }

private:
    VarintReader m_bytes;
    DictionaryEntry m_entry;
};

} // namespace

std::string_view Dictionary::group(std::size_t number) const
{
    const std::uint64_t begin = m_groups[number];
    const std::uint64_t end = number + 1 < m_groups.size() ? m_groups[number + 1] : m_bytes.size();
    return begin <= end && end <= m_bytes.size() ? m_bytes.substr(begin, end - begin) : std::string_view();
}

std::optional<DictionaryEntry> Dictionary::find(std::string_view term) const
{
    const auto firstTerm = [this](std::size_t number) {
        VarintReader reader(group(number));
        reader.number();
        return reader.text(reader.number());
    };
    const auto numbers = std::views::iota(std::size_t(0), m_groups.size());
    const auto after = std::ranges::upper_bound(numbers, term, {}, firstTerm);
    if (after == numbers.begin())
        return {};
    const auto number = static_cast<std::uint32_t>(after - numbers.begin() - 1);
    GroupReader reader(group(number), number * termsPerGroup);
    for (std::uint32_t i = number * termsPerGroup; i < m_terms && i < (number + 1) * termsPerGroup; ++i) {
        const DictionaryEntry *entry = reader.next();
        if (!entry || entry->term > term)
            return {};
        if (entry->term == term)
            return *entry;
    }
    return {};
}

DictionaryEntry Dictionary::at(std::uint32_t number) const
{
    if (number >= m_terms)
        return {};
    const std::uint32_t first = number / termsPerGroup * termsPerGroup;
    GroupReader reader(group(number / termsPerGroup), first);
    const DictionaryEntry *entry = nullptr;
    for (std::uint32_t i = first; i <= number; ++i)
        if (entry = reader.next(); !entry)
            return {};
    return *entry;
}

} // namespace tlm
