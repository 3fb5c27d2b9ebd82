#include "core/retrieval/blocksearch.h"

#include <algorithm>

#include "core/index/postings.h"

namespace tlm {

BlockSearch::BlockSearch(const BoundKernel &kernel)
    : m_kernel(kernel), m_scores(kernel), m_bounds(blockDocuments), m_places(blockDocuments)
{
}

void BlockSearch::search(const BlockScores &scores, const BlockQuery &query, Position first,
                         std::uint64_t rank, bool expect, QueryState &state)
{
    if (query.size() == 0)
        return;
    addBounds(scores, query);
    const Block &block = scores.block();
    m_survivors =
        m_kernel.findSurvivors(query.rows(), block.documents.size(), std::max(1u, state.threshold.value()),
                               m_bounds.data(), m_places.data());
    if (expect && m_survivors > 2 * rank)
        dropUnlikely(slack(scores, query), rank, state.threshold);
    const std::size_t padded = (block.documents.size() + spanDocuments - 1) / spanDocuments * spanDocuments;
    std::fill_n(m_bounds.begin(), padded, std::uint16_t(0));
    if (m_survivors == 0)
        return;
    const auto places = std::span(m_places).first(m_survivors);
    const auto found = m_scores.at(places, scores, query);
    state.threshold.count(found, query.scale());
    state.best.add(found, [&](std::size_t i) { return first + block.documents[places[i]]; });
    state.threshold.raise(rank);
    state.best.raise(static_cast<float>(state.threshold.value()) / query.scale());
}

void BlockSearch::addBounds(const BlockScores &scores, const BlockQuery &query)
{
    std::uint16_t *sums = m_bounds.data();
    for (const std::uint32_t i : query.rare()) {
        const BoundTable &bounds = query.bounds(i);
        const BlockScores::TermPostings &postings = query.postings(i);
        forEachPosting(scores.postings(postings), [&](std::size_t place, std::size_t code) {
            sums[place] = static_cast<std::uint16_t>(sums[place] + bounds[code]);
        });
        for (const FrequencyException &exception : scores.exceptions(postings)) {
            std::uint16_t &bound = sums[exception.place % blockDocuments];
            bound = static_cast<std::uint16_t>(bound + bounds[lastCode]);
        }
    }
}

std::uint32_t BlockSearch::slack(const BlockScores &scores, const BlockQuery &query) const
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < query.size(); ++i) {
        sum += 1; // by rounding up
        if (query.postings(i).exceptionCount == 0)
            continue;
        const std::uint32_t bound = query.bounds(i)[lastCode];
        const float exact = termScore(query.weight(i), lastCode, scores.normInverse()) * query.scale();
        sum += bound - std::min(bound, static_cast<std::uint32_t>(exact));
    }
    return sum;
}

void BlockSearch::dropUnlikely(std::uint32_t slack, std::uint64_t rank, Threshold &threshold)
{
    m_ofBounds.reset();
    for (std::size_t i = 0; i < m_survivors; ++i)
        m_ofBounds.count(m_bounds[m_places[i]]);
    m_ofBounds.raise(rank);
    threshold.raiseTo(m_ofBounds.value() > slack ? m_ofBounds.value() - slack : 0);
    const auto unlikely = [&](std::uint16_t place) { return m_bounds[place] < threshold.value(); };
    const auto end = m_places.begin() + static_cast<std::ptrdiff_t>(m_survivors);
    m_survivors =
        static_cast<std::size_t>(std::remove_if(m_places.begin(), end, unlikely) - m_places.begin());
}

} // namespace tlm
