#include "core/retrieval/batchsearch.h"

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
    const double rank = expected * (1.15 - 0.15 * shareSeen) + 5 * std::sqrt(expected) + 6;
    return rank < static_cast<double>(count) ? static_cast<std::uint64_t>(rank) : count;
}

/// Every so many blocks are visited in one sweep over all: each sweep is a sample of all lengths, short
/// documents first, so that thresholds begin low.
constexpr std::size_t sweeps = 17;

/// Indexes larger than this give the memory of each block back after it was searched: they are read from the
/// file once, and need not push anything else out of memory.
constexpr std::uint64_t keptBytes = std::uint64_t(1) << 30;

constexpr std::size_t portionOfTerms = 128;
constexpr std::size_t portionOfQueries = 16;

std::size_t portions(std::size_t count, std::size_t portion)
{
    return (count + portion - 1) / portion;
}

} // namespace

BatchSearch::BatchSearch(const Collection &collection, const QueryBags &bags, std::size_t first,
                         std::size_t last, std::size_t count, const BoundKernel &kernel, Team &team)
    : m_collection(collection), m_bags(bags), m_count(count), m_kernel(kernel), m_team(team),
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
    m_team.run(m_batch.unbounded.size(), [&](std::size_t i, std::size_t) {
        const std::uint32_t bag = m_batch.unbounded[i];
        if (!stop.stop_requested())
            take(bag, searchExhaustively(m_collection, m_bags.terms, m_bags.bags[bag], m_count));
    });
}

std::vector<std::uint32_t> BatchSearch::finish(const std::vector<std::uint32_t> &queries, const Take &take,
                                               const std::stop_token &stop)
{
    std::vector<std::uint8_t> failed(queries.size());
    m_team.run(queries.size(), [&](std::size_t i, std::size_t) {
        QueryState &state = m_states[queries[i]];
        if (stop.stop_requested())
            return;
        const auto found = state.best.take();
        failed[i] = state.threshold.value() > 0 && found.size() < m_count;
        if (failed[i])
            state = QueryState(m_count);
        else
            take(m_batch.queries[queries[i]].bag, found);
    });
    std::vector<std::uint32_t> again;
    for (std::size_t i = 0; i < queries.size(); ++i)
        if (failed[i])
            again.push_back(queries[i]);
    return again;
}

void BatchSearch::pass(const std::vector<std::uint32_t> &queries, bool expect,
                       const std::function<void(double)> &report, const std::stop_token &stop)
{
    BlockScratch scratches[2]; // of the block that is searched, and of the next one
    const auto read = [&](std::size_t i) {
        const Place &place = m_order[i];
        return m_collection.segments[place.segment].segment.block(place.block, scratches[i % 2]);
    };
    BlockScores scores(m_batch, m_kernel);
    std::vector<BlockSearch> searches(m_team.size(), BlockSearch(m_kernel));
    std::vector<std::array<BlockQuery, 2>> blockQueries(m_team.size()); // the current one and the next
    std::uint64_t seen = 0;
    Block block, next;
    if (!m_order.empty())
        next = read(0);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        block = next;
        seen += block.documents.size();
        const double share = static_cast<double>(seen) / static_cast<double>(m_documents);
        const std::uint64_t rank = expect ? rankAmong(m_count, share) : m_count;
        const Position first = m_collection.segments[m_order[i].segment].first;
        scores.open(block, m_order[i].segment, m_collection.normInverses[block.norm]);
        m_team.run(portions(m_batch.slots.size(), portionOfTerms), [&](std::size_t portion, std::size_t) {
            const std::size_t begin = portion * portionOfTerms;
            scores.prepare(begin, std::min(begin + portionOfTerms, m_batch.slots.size()));
        });
        // the first piece of work reads the next block's directory
        const auto searchSome = [&](std::size_t piece, std::size_t member) {
            if (stop.stop_requested())
                return;
            if (piece == 0) {
                if (i + 1 < m_order.size())
                    next = read(i + 1);
                return;
            }
            const std::size_t begin = (piece - 1) * portionOfQueries;
            const std::size_t end = std::min(begin + portionOfQueries, queries.size());
            BlockQuery *lookedUp = blockQueries[member].data();
            const auto lookUp = [&](std::size_t j) {
                lookedUp[j % 2].lookUp(m_batch, m_kernel, scores, m_batch.queries[queries[j]]);
                m_states[queries[j]].threshold.prefetch();
            };
            lookUp(begin);
            for (std::size_t j = begin; j < end; ++j) {
                if (j + 1 < end)
                    lookUp(j + 1);
                searches[member].search(scores, lookedUp[j % 2], first, rank, expect, m_states[queries[j]]);
            }
        };
        m_team.run(1 + portions(queries.size(), portionOfQueries), searchSome);
        if (m_releases)
            m_collection.segments[m_order[i].segment].segment.release(m_order[i].block);
        if (stop.stop_requested())
            return;
        report(share);
    }
}

} // namespace tlm
