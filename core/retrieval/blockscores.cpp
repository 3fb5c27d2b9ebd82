#include "core/retrieval/blockscores.h"

#include <algorithm>
#include <cstring>

#include "core/index/postings.h"

namespace tlm {

BlockScores::BlockScores(const QueryBatch &batch, const BoundKernel &kernel)
    : m_batch(batch), m_kernel(kernel), m_terms(batch.slots.size()),
      m_rows(std::make_unique_for_overwrite<std::uint8_t[]>(batch.rows * rowBytes))
{
}

void BlockScores::open(const Block &block, std::size_t segment, float normInverse)
{
    m_block = block;
    m_normInverse = normInverse;
    const auto sizeOf = [](std::size_t count) {
        return static_cast<std::uint16_t>(std::min<std::size_t>(count, blockDocuments));
    };
    std::size_t known = 0, exception = 0; // places in what the block has in the same order
    for (std::size_t term = 0; term < m_batch.slots.size(); ++term) {
        const std::uint32_t slot = m_batch.slots[term];
        TermPostings &of = m_terms[slot];
        of = {};
        const std::uint32_t number = m_batch.numbers[segment][term];
        if (number == QueryBatch::noTerm)
            continue;
        while (known < block.terms.size() && block.terms[known] < number)
            ++known;
        if (known == block.terms.size() || block.terms[known] != number)
            continue;
        of.start = block.starts[known];
        of.count = sizeOf(block.starts[known + 1] - of.start);
        while (exception < block.exceptions.size() && block.exceptions[exception].term < number)
            ++exception;
        of.exceptionStart = static_cast<std::uint32_t>(exception);
        for (; exception < block.exceptions.size() && block.exceptions[exception].term == number; ++exception)
            of.greatest = std::max(of.greatest, block.exceptions[exception].frequency);
        of.exceptionCount = sizeOf(exception - of.exceptionStart);
        if (slot < m_batch.rows)
            fillRow(of, m_rows.get() + slot * rowBytes);
    }
}

void BlockScores::fillRow(TermPostings &of, std::uint8_t *row) const
{
    const std::size_t spans = (m_block.documents.size() + spanDocuments - 1) / spanDocuments;
    std::memset(row, 0, spans * spanDocuments / 2);
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
