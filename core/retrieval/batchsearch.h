#pragma once
#include <functional>
#include <stop_token>
#include <vector>

#include "core/retrieval/blocksearch.h"

namespace tlm {

/// Searches a batch of queries with the blocks outermost: each block is read once for all queries. (Not
/// Lucene's way, but its scores to the last bit.)
class BatchSearch
{
public:
    BatchSearch(const Collection &collection, const QueryBags &bags, std::size_t first, std::size_t last,
                std::size_t count, const BoundKernel &kernel);

    /// Takes what was found for a bag.
    using Take = std::function<void(std::uint32_t bag, const std::vector<TopK::Entry> &found)>;
    /// Calls `report` with the share of the work that is done. After a stop request not all bags are given.
    void run(const Take &take, const std::function<void(double)> &report, const std::stop_token &stop);

private:
    struct Place
    {
        std::size_t segment, block;
    };
    /// Searches some queries in all blocks; `expect`: with thresholds that expect the documents not yet seen
    /// to be like those seen.
    void pass(const std::vector<std::uint32_t> &queries, bool expect,
              const std::function<void(double)> &report, const std::stop_token &stop);

    /// Gives what was found and the queries whose thresholds expected too much.
    std::vector<std::uint32_t> finish(const std::vector<std::uint32_t> &queries, const Take &take,
                                      const std::stop_token &stop);

    const Collection &m_collection;
    const QueryBags &m_bags;
    std::size_t m_count;
    const BoundKernel &m_kernel;
    QueryBatch m_batch;
    std::vector<QueryState> m_states;
    std::vector<Place> m_order;    ///< all blocks, in sweeps
    std::uint64_t m_documents = 0; ///< in all blocks
    bool m_releases = false;
};

} // namespace tlm
