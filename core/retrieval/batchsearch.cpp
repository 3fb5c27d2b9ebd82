#include "core/retrieval/batchsearch.h"

#include <algorithm>
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

/// Queries that change hands together where a thread has more to do than another: few, so that all are done
/// at about the same time.
constexpr std::size_t portionQueries = 16;

/// A threshold that was too high is so by less than this part of it in nearly all cases.
constexpr std::uint32_t missShare = 8;

/// So many queries that begin again are searched one by one: blocks are not prepared for them. But that would
/// bring a large index into memory.
constexpr std::size_t fewAgain = 8;

/// Indexes larger than this give the memory of each block back after it was searched: they are read from the
/// file once, and need not push anything else out of memory.
constexpr std::uint64_t keptBytes = std::uint64_t(1) << 30;

} // namespace

BatchSearch::BatchSearch(const Collection &collection, const QueryBags &bags, std::size_t first,
                         std::size_t last, std::size_t count, const BoundKernel &kernel, Team &team)
    : m_collection(collection), m_bags(bags), m_count(count), m_kernel(kernel), m_team(team),
      m_batch(collection, bags, first, last, team)
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
    std::uint64_t seen = 0;
    for (Place &place : m_order)
        place.seen = seen += collection.segments[place.segment].segment.blockSize(place.block);
}

void BatchSearch::run(const Take &take, const std::function<void(double)> &report,
                      const std::stop_token &stop)
{
    m_states.assign(m_batch.queries.size(), QueryState(m_count));
    std::vector<std::uint32_t> queries(m_batch.queries.size());
    std::iota(queries.begin(), queries.end(), 0);
    const std::size_t few = m_releases ? 0 : fewAgain;
    for (bool expect = true; queries.size() > (expect ? 0 : few) && !stop.stop_requested(); expect = false) {
        pass(queries, expect, report, stop);
        finish(queries, expect, take, stop);
    }
    std::vector<std::uint32_t> alone = m_batch.unbounded;
    for (const std::uint32_t query : queries)
        alone.push_back(m_batch.queries[query].bag);
    m_team.run(alone.size(), [&](std::size_t i, std::size_t) {
        const std::uint32_t bag = alone[i];
        if (!stop.stop_requested())
            take(bag, searchExhaustively(m_collection, m_bags.terms, m_bags.bags[bag], m_count));
    });
}

void BatchSearch::finish(std::vector<std::uint32_t> &queries, bool expect, const Take &take,
                         const std::stop_token &stop)
{
    constexpr std::uint32_t done = ~0u;
    m_team.run(queries.size(), [&](std::size_t i, std::size_t) {
        if (stop.stop_requested())
            return;
        QueryState &state = m_states[queries[i]];
        const std::uint32_t threshold = state.threshold.value();
        const auto found = state.best.take();
        if (threshold == 0 || found.size() >= m_count) {
            take(m_batch.queries[queries[i]].bag, found);
            queries[i] = done;
        } else {
            state = QueryState(m_count);
            state.threshold.raiseTo(expect ? threshold - threshold / missShare : 0);
        }
    });
    std::erase(queries, done);
}

void BatchSearch::pass(const std::vector<std::uint32_t> &queries, bool expect,
                       const std::function<void(double)> &report, const std::stop_token &stop)
{
    // of few threads one prepares while the others search; many would wait for it
    const std::size_t threads = m_team.size(), together = (threads + 3) / 4;
    const std::size_t portions = threads == 1 ? 1 : queries.size() / threads / portionQueries + 1;
    std::vector<Member> members(threads, Member{BlockSearch(m_kernel), {}});
    std::vector<std::pair<BlockScratch, BlockScores>> ring; // for what is searched, and what comes next
    for (std::size_t i = 0; i < 2 * together; ++i)
        ring.emplace_back(BlockScratch(), BlockScores(m_batch, m_kernel));
    const auto prepareBlock = [&](std::size_t number) {
        if (number >= m_order.size())
            return;
        const Place &place = m_order[number];
        auto &[scratch, scores] = ring[number % ring.size()];
        const Block block = m_collection.segments[place.segment].segment.block(place.block, scratch);
        scores.open(block, place.segment, m_collection.normInverses[block.norm]);
    };
    m_team.run(together, [&](std::size_t piece, std::size_t) { prepareBlock(piece); });
    for (std::size_t begin = 0; begin < m_order.size() && !stop.stop_requested(); begin += together) {
        const std::size_t end = std::min(begin + together, m_order.size());
        m_team.run(threads * (1 + portions), [&](std::size_t piece, std::size_t member) {
            const std::size_t share = piece / (1 + portions), place = piece % (1 + portions);
            if (place == 0) {
                if (share < together)
                    prepareBlock(begin + together + share);
                return;
            }
            const std::size_t portion = share * portions + place - 1, all = threads * portions;
            const std::size_t first = portion * queries.size() / all;
            const auto own = std::span(queries).subspan(first, (portion + 1) * queries.size() / all - first);
            for (std::size_t i = begin; i < end; ++i)
                search(m_order[i], ring[i % ring.size()].second, own, expect, members[member], stop);
        });
        for (std::size_t i = begin; m_releases && i < end; ++i)
            m_collection.segments[m_order[i].segment].segment.release(m_order[i].block);
        if (expect)
            report(static_cast<double>(m_order[end - 1].seen) / static_cast<double>(m_documents));
    }
}

void BatchSearch::search(const Place &place, const BlockScores &scores,
                         std::span<const std::uint32_t> queries, bool expect, Member &member,
                         const std::stop_token &stop)
{
    const double share = static_cast<double>(place.seen) / static_cast<double>(m_documents);
    const std::uint64_t rank = expect ? rankAmong(m_count, share) : m_count;
    const auto lookUp = [&](std::size_t i) {
        if (i == queries.size())
            return;
        member.lookedUp[i % 2].lookUp(m_batch, m_kernel, scores, m_batch.queries[queries[i]]);
        m_states[queries[i]].threshold.prefetch();
    };
    lookUp(0);
    for (std::size_t i = 0; i < queries.size() && !stop.stop_requested(); ++i) {
        lookUp(i + 1);
        member.search.search(scores, member.lookedUp[i % 2], m_collection.segments[place.segment].first, rank,
                             expect, m_states[queries[i]]);
    }
}

} // namespace tlm
