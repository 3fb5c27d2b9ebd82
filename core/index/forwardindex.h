#pragma once
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/index/termtable.h"
#include "core/text/tokenbuffer.h"

namespace tlm {

/// The terms of a document: term number << 8 | frequency; a frequency of `large` and more stands elsewhere.
struct ForwardList
{
    const std::uint32_t *entries = nullptr;
    std::uint32_t size = 0;
    std::uint32_t document = 0;
};

/// Counts the terms of documents one by one and keeps, per document, a list of its terms.
class ForwardIndex
{
public:
    static constexpr std::uint32_t large = 255;
    static constexpr std::uint32_t mostTerms = 1u << 24;

    /// False if there are more than mostTerms distinct terms: then nothing of the index is of use any more.
    bool add(std::uint32_t document, const TokenBuffer &tokens);
    const TermTable &terms() const { return m_terms; }
    std::span<const ForwardList> lists() const { return m_lists; }
    std::uint32_t frequency(const std::uint32_t &entry) const
    {
        const std::uint32_t frequency = entry & 255u;
        return frequency < large ? frequency : m_largeFrequencies.at(&entry);
    }
    std::size_t memory() const;

private:
    void count(std::uint32_t document, const TokenBuffer &tokens);
    void keep(std::uint32_t document);

    TermTable m_terms;
    std::vector<std::uint32_t> m_current;                            ///< the list of the newest document
    std::unordered_map<std::uint32_t, std::uint32_t> m_currentLarge; ///< by position in it
    std::vector<ForwardList> m_lists;
    std::vector<HugeArray<std::uint32_t>> m_chunks; ///< what the lists point into
    std::size_t m_free = 0;                         ///< entries left in the newest chunk
    std::size_t m_chunkEntries = 0;
    std::unordered_map<const std::uint32_t *, std::uint32_t> m_largeFrequencies;
};

} // namespace tlm
