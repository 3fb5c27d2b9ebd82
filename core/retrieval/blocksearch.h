#pragma once
#include <cstdint>
#include <vector>

#include "core/retrieval/blockscores.h"
#include "core/retrieval/threshold.h"
#include "core/retrieval/topk.h"

namespace tlm {

/// What is known of a query after some blocks.
struct QueryState
{
    explicit QueryState(std::size_t count) : best(count) {}
    Threshold threshold; ///< of scores times the scale of the query
    TopK best;
};

/// Searches one query after another in one block: sums of bounds for all documents first, then the exact
/// scores of those whose bound reaches the threshold. Scratch memory of one thread.
class BlockSearch
{
public:
    BlockSearch(const QueryBatch &batch, const BoundKernel &kernel);

    /// `first` is the position of the segment's document 0; `rank` how many of the documents seen so far are
    /// wanted at least; `expect`: whether the threshold may rise by what is likely, to be verified in the
    /// end.
    void search(const BlockScores &scores, const QueryBatch::Query &query, Position first, std::uint64_t rank,
                bool expect, QueryState &state);

private:
    using Part = QueryBatch::Part;

    void addBounds(const BlockScores &scores, const QueryBatch::Query &query);
    /// Raises the threshold by the bounds of the survivors, before their scores are known; gives how many of
    /// them still reach it.
    std::size_t dropUnlikely(std::size_t survivors, std::uint64_t rank, Threshold &threshold);
    void addScores(const BlockScores &scores, std::size_t survivors);
    void addRowScores(const BlockScores &scores, const Part &part, std::size_t survivors);
    void addPostingScores(const BlockScores &scores, const Part &part);

    const QueryBatch &m_batch;
    const BoundKernel &m_kernel;
    std::vector<Part> m_parts;           ///< of the query, those that occur in the block
    std::vector<RowBound> m_rows;        ///< of those that have a row
    std::uint32_t m_slack = 0;           ///< by so much the sum of bounds may exceed the score of a document
    std::vector<std::uint16_t> m_bounds; ///< by place; zero between two searches
    std::vector<std::uint16_t> m_places; ///< of the survivors
    std::vector<std::uint16_t> m_halfBytes; ///< where the codes of the survivors are in a row
    /// By place: which of m_scores it adds to. Places that do not survive share the first few.
    std::vector<std::uint16_t> m_sumOf;
    std::vector<double> m_sums;
};

} // namespace tlm
