#pragma once
#include <array>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/parallel.h"
#include "core/retrieval/blocksearch.h"

namespace tlm {

/// Searches a batch of queries with the blocks outermost: each block is read once for all queries. (Not
/// Lucene's way, but its scores to the last bit.) Threads search their own queries, so that what is
/// known of a query stays with a processor, and prepare the next blocks for each other.
class BatchSearch
{
public:
    BatchSearch(const Collection &collection, const QueryBags &bags, std::size_t first, std::size_t last,
                std::size_t count, const BoundKernel &kernel, Team &team);

    /// Takes what was found for a bag; for different bags at the same time.
    using Take = std::function<void(std::uint32_t bag, const std::vector<TopK::Entry> &found)>;
    /// Calls `report` with the share of the work that is done, from the calling thread; what begins again is
    /// not counted. After a stop request not all bags are given.
    void run(const Take &take, const std::function<void(double)> &report, const std::stop_token &stop);

private:
    struct Place
    {
        std::size_t segment, block;
        std::uint64_t seen = 0; ///< documents up to the end of this block
    };
    /// Searches some queries in all blocks; `expect`: with thresholds that expect the documents not yet seen
    /// to be like those seen.
    void pass(const std::vector<std::uint32_t> &queries, bool expect,
              const std::function<void(double)> &report, const std::stop_token &stop);

    /// Scratch memory of a thread.
    struct Member
    {
        BlockSearch search;
        std::array<BlockQuery, 2> lookedUp; ///< the current query and the next
    };
    /// Searches in one block.
    void search(const Place &place, const BlockScores &scores, std::span<const std::uint32_t> queries,
                bool expect, Member &member, const std::stop_token &stop);

    /// Gives what was found. There remain the queries whose thresholds expected too much: they begin again,
    /// first with a threshold a little lower, then with none.
    void finish(std::vector<std::uint32_t> &queries, bool expect, const Take &take,
                const std::stop_token &stop);

    const Collection &m_collection;
    const QueryBags &m_bags;
    std::size_t m_count;
    const BoundKernel &m_kernel;
    Team &m_team;
    QueryBatch m_batch;
    std::vector<QueryState> m_states;
    std::vector<Place> m_order;    ///< all blocks, in sweeps
    std::uint64_t m_documents = 0; ///< in all blocks
    bool m_releases = false;
};

} // namespace tlm
