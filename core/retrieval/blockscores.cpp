#include "core/retrieval/blockscores.h"

#include <algorithm>
#include <cstring>

#include "core/retrieval/postings.h"

namespace tlm {

BlockScores::BlockScores(const QueryBatch &batch, const BoundKernel &kernel)
    : m_batch(batch), m_kernel(kernel), m_terms(batch.slots.size()),
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
        const std::uint32_t slot = m_batch.slots[term];
        TermPostings &of = m_terms[slot];
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
        for (const FrequencyException &exception : exceptions(of))
            of.greatest = std::max(of.greatest, exception.frequency);
        if (slot < m_batch.rows)
            fillRow(of, m_rows.get() + slot * rowBytes);
    }
}

BlockScores::TermPostings BlockScores::find(std::uint32_t number, std::size_t known) const
{
    const std::uint32_t start = m_block.starts[known];
    const auto size = [](std::size_t count) {
        return static_cast<std::uint16_t>(std::min<std::size_t>(count, blockDocuments));
    };
    TermPostings of{start, 0, 0, size(m_block.starts[known + 1] - start), 0};
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
    const auto put = [&](std::size_t place, std::uint32_t code) {
        const std::uint32_t at = m_kernel.halfBytes[place];
        row[at >> 1] = static_cast<std::uint8_t>(row[at >> 1] | (code << (4 * (at & 1))));
    };
    std::uint32_t greatest = of.greatest;
    forEachPosting(postings(of), [&](std::uint64_t place, std::uint64_t code) {
        put(place, static_cast<std::uint32_t>(code));
        greatest = std::max(greatest, static_cast<std::uint32_t>(code));
    });
    of.greatest = greatest;
    for (const FrequencyException &exception : exceptions(of))
        put(exception.place % blockDocuments, lastCode);
}

} // namespace tlm
