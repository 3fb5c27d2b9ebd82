#pragma once
#include <vector>

#include "core/retrieval/blockscores.h"

namespace tlm {

/// The terms of a query that occur in a block. They are looked up while the block is still searched for the
/// query before, so that the memory of their postings comes into the cache.
class BlockQuery
{
public:
    void lookUp(const QueryBatch &batch, const BoundKernel &kernel, const BlockScores &scores,
                const QueryBatch::Query &query);

    std::size_t size() const { return m_size; }
    // in byte order of the terms
    const BlockScores::TermPostings &postings(std::size_t i) const { return m_found[i].postings; }
    std::uint32_t slot(std::size_t i) const { return m_found[i].slot; }
    float weight(std::size_t i) const { return m_weights[i].weight; }
    const BoundTable &bounds(std::size_t i) const { return m_bounds[i]; }

    /// Which of them have no row.
    std::span<const std::uint32_t> rare() const { return std::span(m_rare).first(m_rareSize); }
    const std::vector<RowBound> &rows() const { return m_rows; }
    float scale() const { return m_scale; }

private:
    struct Found
    {
        BlockScores::TermPostings postings;
        std::uint32_t slot = 0;
    };
    std::size_t m_size = 0, m_rareSize = 0;
    float m_scale = 1;
    std::vector<Found> m_found;
    std::vector<TermWeight> m_weights;
    std::vector<BoundTable> m_bounds;
    std::vector<std::uint32_t> m_rare;
    std::vector<std::uint32_t> m_placeOf; ///< by part of the query: among the terms
    std::vector<RowBound> m_rows;
};

} // namespace tlm
