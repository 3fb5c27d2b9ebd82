#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/varint.h"

namespace tlm {

/// A term of a dictionary.
struct DictionaryEntry
{
    std::uint32_t number = 0;
    std::uint32_t documents = 0; ///< how many contain it
    std::string term;
};

/// Encodes terms in byte order: in groups of which the first term is whole and each other one is what
/// follows the bytes it shares with the one before; each with its number of documents.
class DictionaryWriter
{
public:
    void add(std::string_view term, std::uint32_t documents);
    std::string_view bytes() const { return m_bytes; }
    std::span<const std::uint64_t> groups() const { return m_groups; }
    std::uint32_t size() const { return m_terms; }

private:
    std::string m_bytes, m_last;
    std::vector<std::uint64_t> m_groups;
    std::uint32_t m_terms = 0;
};

/// Terms in byte order, numbered from 0. What a damaged file lets it find may be wrong, but stays inside.
class Dictionary
{
public:
    Dictionary() = default;
    Dictionary(std::string_view bytes, std::span<const std::uint64_t> groups, std::uint32_t terms)
        : m_bytes(bytes), m_groups(groups), m_terms(terms)
    {
    }
    std::uint32_t size() const { return m_terms; }
    std::optional<DictionaryEntry> find(std::string_view term) const;
    /// Empty term of no documents for a number out of range or in a damaged part.
    DictionaryEntry at(std::uint32_t number) const;

private:
    friend class DictionaryCursor;
    std::string_view group(std::size_t number) const;

    std::string_view m_bytes;
    std::span<const std::uint64_t> m_groups;
    std::uint32_t m_terms = 0;
};

/// Goes through the terms of a dictionary in order.
class DictionaryCursor
{
public:
    explicit DictionaryCursor(const Dictionary &dictionary) : m_dictionary(dictionary) {}
    /// False at the end, and where the bytes make no sense or the order is wrong.
    bool next();
    const DictionaryEntry &entry() const { return m_entry; }
    /// Whether all terms were there.
    bool atEnd() const { return m_next == m_dictionary.size(); }

private:
    Dictionary m_dictionary;
    VarintReader m_bytes{{}};
    DictionaryEntry m_entry;
    std::uint32_t m_next = 0;
};

} // namespace tlm
