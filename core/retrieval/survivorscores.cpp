#include "core/retrieval/survivorscores.h"

#include <algorithm>

#include "core/index/postings.h"

namespace tlm {

namespace {

/// Sums of places that are not asked for: several, so that additions need not wait for each other.
constexpr std::size_t wasteSums = 32;

/// Looking for a place costs as much as this many postings that are read in order.
constexpr std::size_t searchCost = 16;
/// Looking whether a place has an exception costs as much as this many exceptions that are read in order.
constexpr std::size_t exceptionCost = 16;

} // namespace

SurvivorScores::SurvivorScores(const BoundKernel &kernel) : m_kernel(kernel), m_sumOf(blockDocuments)
{
    for (std::size_t place = 0; place < blockDocuments; ++place)
        m_sumOf[place] = place % wasteSums;
}

std::span<const float> SurvivorScores::at(std::span<const std::uint16_t> places, const BlockScores &scores,
                                          const BlockQuery &query)
{
    makeBunches(places);
    for (std::size_t i = 0; i < query.size(); ++i) { // in byte order: sums are rounded as in the definition
        if (scores.row(query.slot(i))) {
            addRow(places, scores, query, i);
            continue;
        }
        if (places.size() * searchCost < query.postings(i).count)
            findPostings(places, scores, query, i);
        else
            addPostings(scores, query, i);
        addExceptions(scores, query, i);
    }
    m_scores.resize(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        m_scores[i] = static_cast<float>(m_sums[m_sumOf[places[i]]]);
        m_sumOf[places[i]] = places[i] % wasteSums;
    }
    return m_scores;
}

void SurvivorScores::makeBunches(std::span<const std::uint16_t> places)
{
    m_bunches.clear();
    std::size_t lane = Bunch::lanes;
    for (const std::uint16_t place : places) {
        const std::uint32_t at = m_kernel.halfBytes[place];
        const auto byte = static_cast<std::uint16_t>(at / spanDocuments * spanBytes);
        if (lane == Bunch::lanes || m_bunches.back().byte != byte) {
            m_bunches.push_back({byte, {}});
            lane = 0;
        }
        m_sumOf[place] = static_cast<std::uint16_t>(wasteSums + (m_bunches.size() - 1) * Bunch::lanes + lane);
        m_bunches.back().at[lane++] = at % spanDocuments;
    }
    m_sums.assign(wasteSums + m_bunches.size() * Bunch::lanes, 0.0);
}

void SurvivorScores::addRow(std::span<const std::uint16_t> places, const BlockScores &scores,
                            const BlockQuery &query, std::size_t term)
{
    const std::uint8_t *row = scores.row(query.slot(term));
    const auto exceptions = scores.exceptions(query.postings(term));
    ScoreTable table;
    m_kernel.fillScores(query.weight(term), scores.normInverse(), table);
    m_exact.clear();
    const auto keep = [&](const FrequencyException &exception) {
        const std::size_t sum = m_sumOf[exception.place % blockDocuments];
        if (sum < wasteSums)
            return;
        const float score = termScore(query.weight(term), exception.frequency, scores.normInverse());
        m_exact.push_back({sum, m_sums[sum] + score});
    };
    if (exceptions.size() < places.size() * exceptionCost) {
        std::ranges::for_each(exceptions, keep);
    } else {
        for (const std::uint16_t place : places) {
            const std::uint32_t at = m_kernel.halfBytes[place];
            if (((row[at / 2] >> (at % 2 * 4)) & 15) != lastCode)
                continue;
            const auto found = std::ranges::lower_bound(exceptions, place, {}, &FrequencyException::place);
            if (found != exceptions.end() && found->place == place)
                keep(*found);
        }
    }
    m_kernel.addRowScores(row, table, m_bunches, &m_sums[wasteSums]);
    for (const auto &[sum, value] : m_exact)
        m_sums[sum] = value;
}

void SurvivorScores::addPostings(const BlockScores &scores, const BlockQuery &query, std::size_t term)
{
    ScoreTable table;
    m_kernel.fillScores(query.weight(term), scores.normInverse(), table);
    const std::uint16_t *sumOf = m_sumOf.data();
    double *sums = m_sums.data();
    forEachPosting(scores.postings(query.postings(term)),
                   [&](std::size_t place, std::size_t code) { sums[sumOf[place]] += table[code]; });
}

void SurvivorScores::findPostings(std::span<const std::uint16_t> places, const BlockScores &scores,
                                  const BlockQuery &query, std::size_t term)
{
    const auto list = scores.postings(query.postings(term));
    for (const std::uint32_t place : places) {
        const std::uint16_t *found = list.data();
        for (std::size_t left = list.size(); left > 1;) { // a binary search without a branch to guess
            const std::size_t half = left / 2;
            found += (found[half] >> 4u <= place) * half;
            left -= half;
        }
        if (const std::uint32_t code = *found & 15u; *found >> 4u == place && code > 0)
            m_sums[m_sumOf[place]] += termScore(query.weight(term), code, scores.normInverse());
    }
}

void SurvivorScores::addExceptions(const BlockScores &scores, const BlockQuery &query, std::size_t term)
{
    for (const FrequencyException &exception : scores.exceptions(query.postings(term)))
        m_sums[m_sumOf[exception.place % blockDocuments]] +=
            termScore(query.weight(term), exception.frequency, scores.normInverse());
}

} // namespace tlm
