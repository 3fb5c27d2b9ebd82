#include "core/retrieval/blockscores.h"

#include <algorithm>
#include <cstring>

namespace tlm {

BlockScores::BlockScores(const QueryBatch &batch, const BoundKernel &kernel)
    : m_batch(batch), m_kernel(kernel), m_terms(batch.terms.size()), m_tables(batch.scoredTerms.size()),
      m_rows(std::make_unique_for_overwrite<std::uint8_t[]>(batch.rows * rowBytes))
{
}

void BlockScores::open(const Block &block, std::size_t segment, float normInverse)
{
    m_block = block;
    m_numbers = &m_batch.numbers[segment];
    m_normInverse = normInverse;
}

void BlockScores::prepare(std::size_t firstTerm, std::size_t lastTerm)
{
    std::size_t known = 0; // place in the block's directory
    bool sought = false;
    for (std::size_t term = firstTerm; term < lastTerm; ++term) {
        TermPostings &of = m_terms[term];
        of = {};
        const std::uint32_t number = (*m_numbers)[term];
        if (number == QueryBatch::noTerm)
            continue;
        if (!std::exchange(sought, true))
            known = static_cast<std::size_t>(std::ranges::lower_bound(m_block.terms, number) -
                                             m_block.terms.begin());
        while (known < m_block.terms.size() && m_block.terms[known] < number)
            ++known;
        if (known == m_block.terms.size() || m_block.terms[known] != number)
            continue;
        of = find(number, known);
        const QueryBatch::Term &info = m_batch.terms[term];
        if (info.row != QueryBatch::noRow)
            fillRow(of, m_rows.get() + info.row * rowBytes);
        std::uint32_t greatest = lastCode;
        for (const FrequencyException &exception : exceptions(of))
            greatest = std::max(greatest, exception.frequency);
        for (std::uint32_t i = info.firstScored; i < info.lastScored; ++i)
            fillTable(m_tables[i], m_batch.scoredTerms[i], greatest);
    }
}

BlockScores::TermPostings BlockScores::find(std::uint32_t number, std::size_t known) const
{
    const std::uint32_t start = m_block.starts[known];
    const auto size = [](std::size_t count) {
        return static_cast<std::uint16_t>(std::min<std::size_t>(count, blockDocuments));
    };
    TermPostings of{start, 0, size(m_block.starts[known + 1] - start), 0, 0};
    if (m_block.exceptions.empty())
        return of;
    const auto found = std::ranges::equal_range(m_block.exceptions, number, {}, &FrequencyException::term);
    of.exceptionStart = static_cast<std::uint32_t>(found.begin() - m_block.exceptions.begin());
    of.exceptionCount = size(found.size());
    return of;
}

void BlockScores::fillRow(TermPostings &of, std::uint8_t *row) const
{
    std::memset(row, 0, rowBytes);
    const auto put = [&](std::uint32_t place, std::uint32_t code) {
        const std::uint32_t at = m_kernel.halfBytes[place];
        row[at >> 1] = static_cast<std::uint8_t>(row[at >> 1] | (code << (4 * (at & 1))));
    };
    std::uint32_t most = 0;
    for (const std::uint16_t posting : postings(of)) {
        put(posting >> 4, posting & 15u);
        most = std::max(most, posting & 15u);
    }
    for (const FrequencyException &exception : exceptions(of)) {
        put(exception.place % blockDocuments, lastCode);
        most = lastCode;
    }
    of.most = static_cast<std::uint8_t>(most);
}

void BlockScores::fillTable(Table &table, const QueryBatch::ScoredTerm &scored, std::uint32_t greatest) const
{
    std::array<float, frequencyCodes> scores;
    for (std::uint32_t code = 0; code < frequencyCodes; ++code)
        scores[code] = termScore(scored.weight, code, m_normInverse);
    scores[0] = 0;
    table.scores = scores;
    scores[lastCode] = termScore(scored.weight, greatest, m_normInverse);
    for (std::size_t code = 0; code < frequencyCodes; ++code) {
        const float value = std::max(0.0f, scores[code] * scored.scale); // 0 in place of what is no number
        const auto whole = static_cast<std::int32_t>(value);
        table.bounds[code] = static_cast<std::uint16_t>(whole + (static_cast<float>(whole) < value));
    }
    // what occurs is found, though its score may be 0
    for (std::size_t code = 1; code < frequencyCodes; ++code)
        table.bounds[code] = std::max<std::uint16_t>(table.bounds[code], 1);
}

} // namespace tlm
