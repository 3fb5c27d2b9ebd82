#include "core/retrieval/blockquery.h"

#include <algorithm>

namespace tlm {

namespace {

/// Brings the beginning into the cache; the processor notices how it goes on.
void prefetch(const void *address)
{
    for (std::size_t line = 0; line < 3; ++line)
        __builtin_prefetch(static_cast<const char *>(address) + 64 * line);
}

} // namespace

void BlockQuery::lookUp(const QueryBatch &batch, const BoundKernel &kernel, const BlockScores &scores,
                        const QueryBatch::Query &query)
{
    const auto parts = std::span(batch.parts).subspan(query.first, query.last - query.first);
    if (m_found.size() < parts.size()) {
        m_found.resize(parts.size());
        m_weights.resize(parts.size());
        m_bounds.resize(parts.size());
        m_rare.resize(parts.size());
        m_placeOf.resize(parts.size());
    }
    // no branch that is hard to guess: what does not count is written over
    Found *found = m_found.data();
    TermWeight *weights = m_weights.data();
    std::uint32_t *rareOnes = m_rare.data(), *placeOf = m_placeOf.data();
    std::size_t size = 0, rareSize = 0;
    const std::uint16_t *postings = scores.block().postings.data();
    const std::uint32_t rows = batch.rows;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QueryBatch::Part part = parts[i];
        const BlockScores::TermPostings of = scores.of(part.slot);
        found[size] = {of, part.slot};
        weights[size] = {part.weight, of.greatest};
        rareOnes[rareSize] = static_cast<std::uint32_t>(size);
        placeOf[i] = static_cast<std::uint32_t>(size);
        const bool occurs = of.count != 0, rare = part.slot >= rows;
        prefetch(postings + of.start * rare);
        size += occurs;
        rareSize += occurs & rare;
    }
    m_size = size;
    m_rareSize = rareSize;
    m_scale = query.scale;
    kernel.fillBounds(std::span(m_weights).first(m_size), m_scale, scores.normInverse(), m_bounds.data());

    m_rows.clear();
    for (std::uint32_t i = query.firstRow; i < query.lastRow; ++i) {
        const std::uint32_t place = m_placeOf[batch.rowParts[i]];
        const std::uint32_t slot = parts[batch.rowParts[i]].slot;
        const BlockScores::TermPostings &of = scores.of(slot);
        if (of.count == 0)
            continue;
        const BoundTable &bounds = m_bounds[place];
        m_rows.push_back(
            {scores.row(slot), bounds.data(), bounds[std::min<std::size_t>(of.greatest, lastCode)]});
        prefetch(scores.row(slot));
    }
}

} // namespace tlm
