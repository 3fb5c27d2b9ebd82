#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "core/index/block.h"

namespace tlm {

/// The parts of a block in memory of their own.
struct BlockData
{
    std::uint8_t norm = 0;
    std::vector<std::uint32_t> documents, terms, starts;
    std::vector<std::uint16_t> postings;
    std::vector<FrequencyException> exceptions;

    Block view() const { return {norm, documents, terms, starts, postings, exceptions}; }
};

/// Turns lists of terms per document into postings per term. One per thread: it keeps a counter per term.
class BlockInverter
{
public:
    explicit BlockInverter(std::uint32_t terms) : m_counts(terms), m_seen(terms / 64 + 1) {}

    /// Fills all of `block` but its norm and documents. `visit(place, take)` calls take(term, frequency) for
    /// each term of the document at a place; it is called twice for each.
    template <typename Visit>
    void invert(BlockData &block, const Visit &visit)
    {
        findTerms(block, visit);
        block.postings.resize(block.starts.back());
        block.exceptions.clear();
        for (std::uint32_t place = 0; place < block.documents.size(); ++place)
            visit(place, [&](std::uint32_t term, std::uint32_t frequency) {
                const bool fits = frequency < 16;
                block.postings[m_counts[term]++] =
                    static_cast<std::uint16_t>(place << 4u | (fits ? frequency : 0));
                if (!fits) [[unlikely]]
                    block.exceptions.push_back({term, static_cast<std::uint16_t>(place), 0, frequency});
            });
        for (const std::uint32_t term : block.terms)
            m_counts[term] = 0;
        std::ranges::sort(block.exceptions, {}, [](const auto &e) { return std::tuple(e.term, e.place); });
    }

private:
    /// Which terms occur, in order, and where the postings of each begin: that is left in the counters.
    template <typename Visit>
    void findTerms(BlockData &block, const Visit &visit)
    {
        for (std::uint32_t place = 0; place < block.documents.size(); ++place)
            visit(place, [&](std::uint32_t term, std::uint32_t) {
                if (m_counts[term]++ == 0)
                    m_seen[term / 64] |= std::uint64_t(1) << (term % 64);
            });
        block.terms.clear();
        block.starts.assign(1, 0);
        for (std::uint32_t word = 0; word < m_seen.size(); ++word)
            for (std::uint64_t bits = std::exchange(m_seen[word], 0); bits != 0; bits &= bits - 1) {
                const std::uint32_t term = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
                block.terms.push_back(term);
                block.starts.push_back(block.starts.back() +
                                       std::exchange(m_counts[term], block.starts.back()));
            }
    }

    std::vector<std::uint32_t> m_counts;
    std::vector<std::uint64_t> m_seen; ///< a bit per term
};

} // namespace tlm
