#include "core/retrieval/blocksearch.h"

#include <algorithm>
#include <cstring>

namespace tlm {

namespace {

/// Sums of places that do not survive: several, so that additions need not wait for each other.
constexpr std::size_t wasteSums = 32;

/// Calls take(place, code) for each posting; four at a time are read at once.
template <typename Take>
void forEachPosting(std::span<const std::uint16_t> postings, const Take &take)
{
    std::size_t i = 0;
    for (; i + 4 <= postings.size(); i += 4) {
        std::uint64_t four;
        std::memcpy(&four, &postings[i], sizeof four);
        take((four >> 4) & 4095, four & 15);
        take((four >> 20) & 4095, (four >> 16) & 15);
        take((four >> 36) & 4095, (four >> 32) & 15);
        take(four >> 52, (four >> 48) & 15);
    }
    for (; i < postings.size(); ++i)
        take(postings[i] >> 4, postings[i] & 15);
}

} // namespace

BlockSearch::BlockSearch(const QueryBatch &batch, const BoundKernel &kernel)
    : m_batch(batch), m_kernel(kernel), m_bounds(blockDocuments), m_places(blockDocuments),
      m_halfBytes(blockDocuments), m_sumOf(blockDocuments), m_sums(wasteSums + blockDocuments)
{
    for (std::size_t place = 0; place < blockDocuments; ++place)
        m_sumOf[place] = place % wasteSums;
}

void BlockSearch::search(const BlockScores &scores, const QueryBatch::Query &query, Position first,
                         std::uint64_t rank, bool expect, QueryState &state)
{
    addBounds(scores, query);
    if (m_parts.empty())
        return;
    const Block &block = scores.block();
    std::size_t survivors =
        m_kernel.findSurvivors(m_rows, block.documents.size(), std::max(1u, state.threshold.value()),
                               m_bounds.data(), m_places.data());
    if (expect && survivors > 2 * rank)
        survivors = dropUnlikely(survivors, rank, state.threshold);
    const std::size_t padded = (block.documents.size() + spanDocuments - 1) / spanDocuments * spanDocuments;
    std::fill_n(m_bounds.begin(), padded, std::uint16_t(0));
    if (survivors == 0)
        return;
    addScores(scores, survivors);
    for (std::size_t i = 0; i < survivors; ++i) {
        const auto score = static_cast<float>(m_sums[wasteSums + i]);
        state.threshold.count(score * query.scale);
        state.best.add(score, first + block.documents[m_places[i]]);
    }
    state.threshold.raise(rank);
    state.best.raise(static_cast<float>(state.threshold.value()) / query.scale);
}

void BlockSearch::addBounds(const BlockScores &scores, const QueryBatch::Query &query)
{
    m_parts.clear();
    m_rows.clear();
    m_slack = 0;
    for (std::uint32_t i = query.first; i < query.last; ++i) {
        const Part &part = m_batch.parts[i];
        const BlockScores::TermPostings &of = scores.of(part.term);
        if (of.count == 0)
            continue;
        m_parts.push_back(part);
        const auto &[exact, bounds] = scores.table(part.scored);
        m_slack += 1; // by rounding up
        if (of.exceptionCount > 0)
            m_slack += bounds[lastCode] -
                       std::min<std::uint32_t>(bounds[lastCode],
                                               static_cast<std::uint32_t>(exact[lastCode] * query.scale));
        if (const std::uint32_t row = m_batch.terms[part.term].row; row != QueryBatch::noRow) {
            m_rows.push_back({scores.row(row), bounds.data(), bounds[of.most]});
            continue;
        }
        forEachPosting(scores.postings(of), [&](std::size_t place, std::size_t code) {
            m_bounds[place] = static_cast<std::uint16_t>(m_bounds[place] + bounds[code]);
        });
        for (const FrequencyException &exception : scores.exceptions(of)) {
            std::uint16_t &bound = m_bounds[exception.place % blockDocuments];
            bound = static_cast<std::uint16_t>(bound + bounds[lastCode]);
        }
    }
    std::ranges::sort(m_rows, std::greater(), &RowBound::most);
}

std::size_t BlockSearch::dropUnlikely(std::size_t survivors, std::uint64_t rank, Threshold &threshold)
{
    Threshold ofBounds;
    for (std::size_t i = 0; i < survivors; ++i)
        ofBounds.count(m_bounds[m_places[i]]);
    ofBounds.raise(rank);
    threshold.raiseTo(ofBounds.value() > m_slack ? ofBounds.value() - m_slack : 0);
    const auto unlikely = [&](std::uint16_t place) { return m_bounds[place] < threshold.value(); };
    const auto end = m_places.begin() + static_cast<std::ptrdiff_t>(survivors);
    return static_cast<std::size_t>(std::remove_if(m_places.begin(), end, unlikely) - m_places.begin());
}

void BlockSearch::addScores(const BlockScores &scores, std::size_t survivors)
{
    for (std::size_t i = 0; i < survivors; ++i) {
        m_sumOf[m_places[i]] = static_cast<std::uint16_t>(wasteSums + i);
        m_halfBytes[i] = m_kernel.halfBytes[m_places[i]];
    }
    std::fill_n(m_sums.begin() + wasteSums, survivors, 0.0);
    for (const Part &part : m_parts) { // in byte order of the terms: sums are rounded as in the definition
        if (m_batch.terms[part.term].row != QueryBatch::noRow)
            addRowScores(scores, part, survivors);
        else
            addPostingScores(scores, part);
    }
    for (std::size_t i = 0; i < survivors; ++i)
        m_sumOf[m_places[i]] = m_places[i] % wasteSums;
}

void BlockSearch::addRowScores(const BlockScores &scores, const Part &part, std::size_t survivors)
{
    const std::uint8_t *row = scores.row(m_batch.terms[part.term].row);
    const auto &table = scores.table(part.scored).scores;
    double *sums = &m_sums[wasteSums];
    const auto codeOf = [&](std::size_t i) {
        const std::uint32_t at = m_halfBytes[i];
        return (row[at >> 1] >> (4 * (at & 1))) & 15u;
    };
    const auto exceptions = scores.exceptions(scores.of(part.term));
    if (exceptions.empty()) {
        for (std::size_t i = 0; i < survivors; ++i)
            sums[i] += table[codeOf(i)];
        return;
    }
    auto exception = exceptions.begin();
    for (std::size_t i = 0; i < survivors; ++i) {
        const std::uint32_t code = codeOf(i);
        float score = table[code];
        if (code == lastCode) {
            while (exception != exceptions.end() && exception->place < m_places[i])
                ++exception;
            if (exception != exceptions.end() && exception->place == m_places[i])
                score = termScore(m_batch.scoredTerms[part.scored].weight, exception->frequency,
                                  scores.normInverse());
        }
        sums[i] += score;
    }
}

void BlockSearch::addPostingScores(const BlockScores &scores, const Part &part)
{
    const BlockScores::TermPostings &of = scores.of(part.term);
    const auto &table = scores.table(part.scored).scores;
    forEachPosting(scores.postings(of),
                   [&](std::size_t place, std::size_t code) { m_sums[m_sumOf[place]] += table[code]; });
    for (const FrequencyException &exception : scores.exceptions(of))
        m_sums[m_sumOf[exception.place % blockDocuments]] +=
            termScore(m_batch.scoredTerms[part.scored].weight, exception.frequency, scores.normInverse());
}

} // namespace tlm
