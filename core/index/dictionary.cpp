#include "core/index/dictionary.h"

#include <algorithm>

#include "core/index/segmentlayout.h"

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

/// Reads the term after `entry` in a group; false where the bytes make no sense.
bool readEntry(VarintReader &bytes, DictionaryEntry &entry)
{
    const std::uint32_t shared = bytes.number();
    const std::string_view rest = bytes.text(bytes.number());
    const std::uint32_t documents = bytes.number();
    if (!bytes.good() || shared > entry.term.size())
        return false;
    entry.term.resize(shared);
    entry.term += rest;
    entry.documents = documents;
    return true;
}

} // namespace

std::string_view Dictionary::group(std::size_t number) const
{
    const std::uint64_t begin = m_groups[number];
    const std::uint64_t end = number + 1 < m_groups.size() ? m_groups[number + 1] : m_bytes.size();
    return begin <= end && end <= m_bytes.size() ? m_bytes.substr(begin, end - begin) : std::string_view();
}

std::optional<DictionaryEntry> Dictionary::find(std::string_view term) const
{
    const auto firstTerm = [this](const std::uint64_t &begin) {
        VarintReader reader(group(static_cast<std::size_t>(&begin - m_groups.data())));
        reader.number();
        return reader.text(reader.number());
    };
    const auto after = std::ranges::upper_bound(m_groups, term, {}, firstTerm);
    if (after == m_groups.begin())
        return {};
    const auto number = static_cast<std::uint32_t>(after - m_groups.begin() - 1);
    VarintReader bytes(group(number));
    DictionaryEntry entry{number * termsPerGroup, 0, {}};
    for (; entry.number < m_terms && readEntry(bytes, entry) && entry.term <= term; ++entry.number)
        if (entry.term == term)
            return entry;
    return {};
}

DictionaryEntry Dictionary::at(std::uint32_t number) const
{
    if (number >= m_terms)
        return {};
    VarintReader bytes(group(number / termsPerGroup));
    DictionaryEntry entry{number, 0, {}};
    for (std::uint32_t i = 0; i <= number % termsPerGroup; ++i)
        if (!readEntry(bytes, entry))
            return {};
    return entry;
}

bool DictionaryCursor::next()
{
    if (atEnd())
        return false;
    const std::string before = m_entry.term;
    if (m_next % termsPerGroup == 0)
        m_bytes = VarintReader(m_dictionary.group(m_next / termsPerGroup));
    if (!readEntry(m_bytes, m_entry) || (m_next > 0 && m_entry.term <= before))
        return false;
    m_entry.number = m_next++;
    return true;
}

} // namespace tlm
