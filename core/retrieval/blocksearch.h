#pragma once
#include <cstdint>
#include <vector>

#include "core/retrieval/survivorscores.h"
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
    explicit BlockSearch(const BoundKernel &kernel);

    /// `first` is the position of the segment's document 0; `rank` how many of the documents seen so far are
    /// wanted at least; `expect`: whether the threshold may rise by what is likely, to be verified in the
    /// end.
    void search(const BlockScores &scores, const BlockQuery &query, Position first, std::uint64_t rank,
                bool expect, QueryState &state);

private:
    void addBounds(const BlockScores &scores, const BlockQuery &query);
    /// By so much the sum of bounds may exceed the score of a document.
    std::uint32_t slack(const BlockScores &scores, const BlockQuery &query) const;
    /// Raises the threshold by the bounds of the survivors, before their scores are known, and drops those
    /// that no longer reach it.
    void dropUnlikely(std::uint32_t slack, std::uint64_t rank, Threshold &threshold);

    const BoundKernel &m_kernel;
    SurvivorScores m_scores;
    std::vector<std::uint16_t> m_bounds; ///< by place; zero between two searches
    std::vector<std::uint16_t> m_places; ///< of the survivors
    std::size_t m_survivors = 0;
    Threshold m_ofBounds;
};

} // namespace tlm
