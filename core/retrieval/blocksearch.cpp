#include "core/retrieval/blocksearch.h"

#include <algorithm>

#include "core/retrieval/postings.h"

namespace tlm {

namespace {

/// Sums of places that do not survive: several, so that additions need not wait for each other.
constexpr std::size_t wasteSums = 32;

} // namespace

BlockSearch::BlockSearch(const BoundKernel &kernel)
    : m_kernel(kernel), m_bounds(blockDocuments), m_places(blockDocuments), m_sumOf(blockDocuments)
{
    for (std::size_t place = 0; place < blockDocuments; ++place)
        m_sumOf[place] = place % wasteSums;
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
    makeBunches();
    addScores(scores, query);
    for (std::size_t i = 0; i < m_survivors; ++i) {
        std::uint16_t &sumOf = m_sumOf[m_places[i]];
        const auto score = static_cast<float>(m_sums[sumOf]);
        sumOf = m_places[i] % wasteSums;
        state.threshold.count(score * query.scale());
        state.best.add(score, first + block.documents[m_places[i]]);
    }
    state.threshold.raise(rank);
    state.best.raise(static_cast<float>(state.threshold.value()) / query.scale());
}

void BlockSearch::addBounds(const BlockScores &scores, const BlockQuery &query)
{
    std::uint16_t *sums = m_bounds.data();
    for (const std::uint32_t i : query.rare()) {
        const BoundTable &bounds = query.bounds(i);
        const BlockScores::TermPostings &postings = query.term(i).postings;
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
        if (query.term(i).postings.exceptionCount == 0)
            continue;
        const std::uint32_t bound = query.bounds(i)[lastCode];
        const float exact = termScore(query.weight(i), lastCode, scores.normInverse()) * query.scale();
        sum += bound - std::min(bound, static_cast<std::uint32_t>(exact));
    }
    return sum;
}

void BlockSearch::dropUnlikely(std::uint32_t slack, std::uint64_t rank, Threshold &threshold)
{
    Threshold ofBounds;
    for (std::size_t i = 0; i < m_survivors; ++i)
        ofBounds.count(m_bounds[m_places[i]]);
    ofBounds.raise(rank);
    threshold.raiseTo(ofBounds.value() > slack ? ofBounds.value() - slack : 0);
    const auto unlikely = [&](std::uint16_t place) { return m_bounds[place] < threshold.value(); };
    const auto end = m_places.begin() + static_cast<std::ptrdiff_t>(m_survivors);
    m_survivors =
        static_cast<std::size_t>(std::remove_if(m_places.begin(), end, unlikely) - m_places.begin());
}

void BlockSearch::makeBunches()
{
    m_bunches.clear();
    std::size_t lane = Bunch::lanes;
    for (std::size_t i = 0; i < m_survivors; ++i) {
        const std::uint32_t at = m_kernel.halfBytes[m_places[i]];
        const auto byte = static_cast<std::uint16_t>(at / spanDocuments * spanBytes);
        if (lane == Bunch::lanes || m_bunches.back().byte != byte) {
            m_bunches.push_back({byte, {}});
            lane = 0;
        }
        m_sumOf[m_places[i]] =
            static_cast<std::uint16_t>(wasteSums + (m_bunches.size() - 1) * Bunch::lanes + lane);
        m_bunches.back().at[lane++] = at % spanDocuments;
    }
    m_sums.assign(wasteSums + m_bunches.size() * Bunch::lanes, 0.0);
}

template <typename Take>
void BlockSearch::forEachException(std::span<const FrequencyException> exceptions, const Take &take) const
{
    if (exceptions.size() <= 8 * m_survivors) {
        for (const FrequencyException &exception : exceptions)
            take(m_sumOf[exception.place % blockDocuments], exception.frequency);
        return;
    }
    for (std::size_t i = 0; i < m_survivors; ++i) {
        const auto found = std::ranges::lower_bound(exceptions, m_places[i], {}, &FrequencyException::place);
        if (found != exceptions.end() && found->place == m_places[i])
            take(m_sumOf[m_places[i]], found->frequency);
    }
}

void BlockSearch::addScores(const BlockScores &scores, const BlockQuery &query)
{
    for (std::size_t i = 0; i < query.size(); ++i) { // in byte order: sums are rounded as in the definition
        const auto &[postings, row] = query.term(i);
        if (row != QueryBatch::noRow)
            addRowScores(scores, query, i);
        else if (m_survivors * 16 < postings.count)
            findPostingScores(scores, query, i);
        else
            addPostingScores(scores, query, i);
    }
}

void BlockSearch::addRowScores(const BlockScores &scores, const BlockQuery &query, std::size_t term)
{
    const auto &[postings, row] = query.term(term);
    const float weight = query.weight(term);
    m_exact.clear();
    forEachException(scores.exceptions(postings), [&](std::size_t sum, std::uint32_t frequency) {
        m_exact.push_back({sum, m_sums[sum] + termScore(weight, frequency, scores.normInverse())});
    });
    m_kernel.addRowScores(scores.row(row), weight, scores.normInverse(), m_bunches, &m_sums[wasteSums]);
    for (const auto &[sum, value] : m_exact)
        m_sums[sum] = value;
}

void BlockSearch::addPostingScores(const BlockScores &scores, const BlockQuery &query, std::size_t term)
{
    const BlockScores::TermPostings &postings = query.term(term).postings;
    ScoreTable table;
    m_kernel.fillScores(query.weight(term), scores.normInverse(), table);
    const std::uint16_t *sumOf = m_sumOf.data();
    double *sums = m_sums.data();
    forEachPosting(scores.postings(postings),
                   [&](std::size_t place, std::size_t code) { sums[sumOf[place]] += table[code]; });
    const float weight = query.weight(term);
    forEachException(scores.exceptions(postings), [&](std::size_t sum, std::uint32_t frequency) {
        m_sums[sum] += termScore(weight, frequency, scores.normInverse());
    });
}

void BlockSearch::findPostingScores(const BlockScores &scores, const BlockQuery &query, std::size_t term)
{
    const BlockScores::TermPostings &postings = query.term(term).postings;
    const auto list = scores.postings(postings);
    for (std::size_t i = 0; i < m_survivors; ++i) {
        const std::uint32_t place = m_places[i];
        const std::uint16_t *found = list.data();
        for (std::size_t left = list.size(); left > 1;) { // a binary search without a branch to guess
            const std::size_t half = left / 2;
            found += (found[half] >> 4 <= static_cast<int>(place)) * half;
            left -= half;
        }
        const std::uint32_t code = *found & 15u;
        if (static_cast<std::uint32_t>(*found >> 4) == place && code > 0)
            m_sums[m_sumOf[place]] += termScore(query.weight(term), code, scores.normInverse());
    }
    const float weight = query.weight(term);
    forEachException(scores.exceptions(postings), [&](std::size_t sum, std::uint32_t frequency) {
        m_sums[sum] += termScore(weight, frequency, scores.normInverse());
    });
}

} // namespace tlm
