#include "core/retrieval/batchsearch.h"

#include <array>
#include <cmath>
#include <numeric>

#include "core/retrieval/exhaustivesearch.h"

namespace tlm {

namespace {

/// How many of the best `count` are expected among the documents seen, and enough more that it is rarely too
/// few: by chance, and because the lengths seen at first are not yet a fair sample.
std::uint64_t rankAmong(std::size_t count, double shareSeen)
{
    const double expected = static_cast<double>(count) * shareSeen;
    const double rank = expected * (1.15 - 0.15 * shareSeen) + 4 * std::sqrt(expected) + 4;
    return rank < static_cast<double>(count) ? static_cast<std::uint64_t>(rank) : count;
}

/// Every so many blocks are visited in one sweep over all: each sweep is a sample of all lengths, short
/// documents first, so that thresholds begin low.
constexpr std::size_t sweeps = 17;

/// Indexes larger than this give the memory of each block back after it was searched: they are read from the
/// file once, and need not push anything else out of memory.
constexpr std::uint64_t keptBytes = std::uint64_t(1) << 30;

} // namespace

BatchSearch::BatchSearch(const Collection &collection, const QueryBags &bags, std::size_t first,
                         std::size_t last, std::size_t count, const BoundKernel &kernel)
    : m_collection(collection), m_bags(bags), m_count(count), m_kernel(kernel),
      m_batch(collection, bags, first, last)
{
    std::vector<Place> places;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < collection.segments.size(); ++i) {
        const Segment &segment = collection.segments[i].segment;
        bytes += segment.bytes();
        for (std::size_t block = 0; block < segment.blocks(); ++block) {
            places.push_back({i, block});
            m_documents += segment.blockSize(block);
        }
    }
    m_releases = bytes > keptBytes;
    for (std::size_t sweep = 0; sweep < sweeps; ++sweep)
        for (std::size_t i = sweep; i < places.size(); i += sweeps)
            m_order.push_back(places[i]);
}

void BatchSearch::run(const Take &take, const std::function<void(double)> &report,
                      const std::stop_token &stop)
{
    m_states.assign(m_batch.queries.size(), QueryState(m_count));
    std::vector<std::uint32_t> queries(m_batch.queries.size());
    std::iota(queries.begin(), queries.end(), 0);
    pass(queries, true, report, stop);
    queries = finish(queries, take, stop);
    if (!queries.empty()) {
        pass(
            queries, false, [](double) {}, stop);
        finish(queries, take, stop);
    }
    for (const std::uint32_t bag : m_batch.unbounded)
        if (!stop.stop_requested())
            take(bag, searchExhaustively(m_collection, m_bags.terms, m_bags.bags[bag], m_count));
}

std::vector<std::uint32_t> BatchSearch::finish(const std::vector<std::uint32_t> &queries, const Take &take,
                                               const std::stop_token &stop)
{
    std::vector<std::uint32_t> again;
    for (const std::uint32_t query : queries) {
        if (stop.stop_requested())
            break;
        QueryState &state = m_states[query];
        const auto found = state.best.take();
        if (state.threshold.value() > 0 && found.size() < m_count) {
            again.push_back(query);
            state = QueryState(m_count);
        } else {
            take(m_batch.queries[query].bag, found);
        }
    }
    return again;
}

void BatchSearch::pass(const std::vector<std::uint32_t> &queries, bool expect,
                       const std::function<void(double)> &report, const std::stop_token &stop)
{
    BlockScratch scratch;
    BlockScores scores(m_batch, m_kernel);
    BlockSearch search(m_kernel);
    std::array<BlockQuery, 2> lookedUp; // the current query and the next
    std::uint64_t seen = 0;
    for (const Place &place : m_order) {
        const auto &[segment, first] = m_collection.segments[place.segment];
        const Block block = segment.block(place.block, scratch);
        seen += block.documents.size();
        const double share = static_cast<double>(seen) / static_cast<double>(m_documents);
        const std::uint64_t rank = expect ? rankAmong(m_count, share) : m_count;
        scores.open(block, place.segment, m_collection.normInverses[block.norm]);
        const auto lookUp = [&](std::size_t i) {
            if (i == queries.size())
                return;
            lookedUp[i % 2].lookUp(m_batch, m_kernel, scores, m_batch.queries[queries[i]]);
            m_states[queries[i]].threshold.prefetch();
        };
        lookUp(0);
        for (std::size_t i = 0; i < queries.size(); ++i) {
            if (stop.stop_requested())
                return;
            lookUp(i + 1);
            search.search(scores, lookedUp[i % 2], first, rank, expect, m_states[queries[i]]);
        }
        if (m_releases)
            segment.release(place.block);
        report(share);
    }
}

} // namespace tlm
