#include "core/index/forwardindex.h"

#include <algorithm>
#include <array>

namespace tlm {

namespace {

constexpr std::size_t chunkEntries = std::size_t(1) << 20;
constexpr std::size_t keysAhead = 64; ///< terms whose slots are fetched while the ones before are counted

} // namespace

bool ForwardIndex::add(std::uint32_t document, const TokenBuffer &tokens)
{
    count(document, tokens);
    keep(document);
    return m_terms.size() <= mostTerms;
}

void ForwardIndex::count(std::uint32_t document, const TokenBuffer &tokens)
{
    static_assert(TokenBuffer::padding >= 16, "the key of a term is read whatever its length");
    std::array<TermTable::Key, keysAhead> keys;
    m_current.clear();
    for (std::size_t begin = 0; begin < tokens.size(); begin += keysAhead) {
        const std::size_t end = std::min(begin + keysAhead, tokens.size());
        for (std::size_t i = begin; i < end; ++i) {
            keys[i - begin] = TermTable::keyOf(tokens.term(i));
            m_terms.prefetch(keys[i - begin]);
        }
        for (std::size_t i = begin; i < end; ++i) {
            TermTable::Slot &slot = m_terms.find(tokens.term(i), keys[i - begin]);
            if (slot.document != document) {
                slot.document = document;
                slot.position = static_cast<std::uint32_t>(m_current.size());
                m_current.push_back(slot.number << 8u | 1u);
            } else if (std::uint32_t &entry = m_current[slot.position]; (entry & 255u) < large) {
                if ((++entry & 255u) == large)
                    m_currentLarge[slot.position] = large;
            } else {
                ++m_currentLarge[slot.position];
            }
        }
    }
}

void ForwardIndex::keep(std::uint32_t document)
{
    const std::size_t size = m_current.size();
    if (size > m_free) {
        m_free = std::max(chunkEntries, size);
        m_chunks.emplace_back(m_free);
        m_chunkEntries += m_free;
    }
    HugeArray<std::uint32_t> *chunk = m_chunks.empty() ? nullptr : &m_chunks.back();
    const std::uint32_t *entries = chunk ? chunk->data() + (chunk->size() - m_free) : nullptr;
    if (chunk)
        std::ranges::copy(m_current, chunk->data() + (chunk->size() - m_free));
    m_free -= size;
    m_lists.push_back({entries, static_cast<std::uint32_t>(size), document});
    for (const auto &[position, frequency] : m_currentLarge)
        m_largeFrequencies.emplace(entries + position, frequency);
    m_currentLarge.clear();
}

std::size_t ForwardIndex::memory() const
{
    return m_terms.memory() + m_chunkEntries * sizeof(std::uint32_t) +
           m_lists.capacity() * sizeof(ForwardList) + m_largeFrequencies.size() * 48;
}

} // namespace tlm
