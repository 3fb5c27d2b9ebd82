#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/retrieval/boundkernel.h"
#include "core/retrieval/querybatch.h"

namespace tlm {

/// What the queries of a batch share about one block: where the postings of their terms are, and rows of the
/// frequent ones.
class BlockScores
{
public:
    BlockScores(const QueryBatch &batch, const BoundKernel &kernel);

    /// Turns to a block of a segment of the collection; what it views must stay.
    void open(const Block &block, std::size_t segment, float normInverse);

    struct TermPostings
    {
        std::uint32_t start = 0, exceptionStart = 0;
        std::uint32_t greatest = 0; ///< frequency, if it has a row or exceptions
        std::uint16_t count = 0, exceptionCount = 0;
    };

    const Block &block() const { return m_block; }
    float normInverse() const { return m_normInverse; }
    const TermPostings &of(std::uint32_t slot) const { return m_terms[slot]; }
    /// Null where the term has no row.
    const std::uint8_t *row(std::uint32_t slot) const
    {
        return slot < m_batch.rows ? m_rows.get() + slot * rowBytes : nullptr;
    }
    std::span<const std::uint16_t> postings(const TermPostings &of) const
    {
        return m_block.postings.subspan(of.start, of.count);
    }
    std::span<const FrequencyException> exceptions(const TermPostings &of) const
    {
        return m_block.exceptions.subspan(of.exceptionStart, of.exceptionCount);
    }

private:
    void fillRow(TermPostings &of, std::uint8_t *row) const;

    const QueryBatch &m_batch;
    const BoundKernel &m_kernel;
    Block m_block;
    float m_normInverse = 0;
    std::vector<TermPostings> m_terms; ///< by slot
    std::unique_ptr<std::uint8_t[]> m_rows;
};

} // namespace tlm
