#include "core/retrieval/blockquery.h"

#include <algorithm>

namespace tlm {

namespace {

/// Brings the beginning into the cache; the processor notices how it goes on.
void prefetch(std::uintptr_t address)
{
    for (std::size_t line = 0; line < 3; ++line)
        __builtin_prefetch(reinterpret_cast<const void *>(address + 64 * line));
}

} // namespace

void BlockQuery::lookUp(const QueryBatch &batch, const BoundKernel &kernel, const BlockScores &scores,
                        const QueryBatch::Query &query)
{
    const auto parts = std::span(batch.parts).subspan(query.first, query.last - query.first);
    if (m_terms.size() < parts.size()) {
        m_terms.resize(parts.size());
        m_weights.resize(parts.size());
        m_bounds.resize(parts.size());
        m_rare.resize(parts.size());
        m_placeOf.resize(parts.size());
    }
    // no branch that is hard to guess: what does not count is written over
    m_size = m_rareSize = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QueryBatch::Part part = parts[i];
        const BlockScores::TermPostings postings = scores.of(part.term);
        const bool occurs = postings.count != 0, rare = part.row == QueryBatch::noRow;
        m_terms[m_size] = {postings, part.row};
        m_weights[m_size] = {part.weight, postings.greatest};
        m_rare[m_rareSize] = static_cast<std::uint32_t>(m_size);
        m_placeOf[i] = static_cast<std::uint32_t>(m_size);
        const auto first = reinterpret_cast<std::uintptr_t>(scores.postings(postings).data());
        prefetch(first & -std::uintptr_t(rare));
        m_size += occurs;
        m_rareSize += occurs & rare;
    }
    m_scale = query.scale;
    kernel.fillBounds(std::span(m_weights).first(m_size), m_scale, scores.normInverse(), m_bounds.data());

    m_rows.clear();
    for (std::uint32_t i = query.firstRow; i < query.lastRow; ++i) {
        const QueryBatch::Part &part = parts[batch.rowParts[i]];
        const BlockScores::TermPostings &postings = scores.of(part.term);
        if (postings.count == 0)
            continue;
        const BoundTable &bounds = m_bounds[m_placeOf[batch.rowParts[i]]];
        const std::uint8_t *row = scores.row(part.row);
        m_rows.push_back({row, bounds.data(), bounds[std::min<std::size_t>(postings.greatest, lastCode)]});
        prefetch(reinterpret_cast<std::uintptr_t>(row));
    }
}

} // namespace tlm
