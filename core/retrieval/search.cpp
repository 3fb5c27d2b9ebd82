#include "core/retrieval/search.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "core/retrieval/batchsearch.h"
#include "core/retrieval/exhaustivesearch.h"

namespace tlm {

namespace {

/// Bytes that the candidates of one batch of queries may take.
constexpr std::size_t batchMemory = std::size_t(512) << 20;

/// Fewer queries than this are searched one by one: a pass over the whole indexes does not pay.
constexpr std::size_t fewQueries = 4;

/// How many queries are searched together.
std::size_t batchSize(std::size_t count)
{
    const std::size_t perQuery = 2 * std::min(count, batchMemory) + 2 * blockDocuments;
    return std::max(batchMemory / (perQuery * sizeof(std::uint64_t)), fewQueries);
}

} // namespace

Searcher::Searcher(const std::vector<Index> &indexes, Bm25 bm25, SimdLevel simd)
    : m_indexes(indexes), m_collection(indexes, bm25), m_simd(simd)
{
    Position end = 0;
    for (const Index &index : indexes)
        m_ends.push_back(end += index.documents());
}

std::vector<Neighbour> Searcher::search(std::string_view query, std::size_t count) const
{
    const QueryBags bags = collectBags({std::string(query)}, m_collection.bm25.clauseLimit);
    return neighbours(searchExhaustively(m_collection, bags.terms, bags.bags[0], count));
}

Expected<std::vector<std::vector<Neighbour>>> Searcher::search(const std::vector<std::string> &queries,
                                                               std::size_t count, int threads,
                                                               ProgressSink &progress,
                                                               std::stop_token stop) const
{
    try {
        Team team(static_cast<std::size_t>(std::max(threads, 1)));
        const QueryBags bags = collectBags(queries, m_collection.bm25.clauseLimit, team, stop);
        ProgressMeter meter(progress, "search", "queries", bags.bags.size());
        std::vector<std::vector<Neighbour>> found(bags.bags.size());
        for (std::size_t first = 0, last = 0; first < found.size() && !stop.stop_requested(); first = last) {
            last = std::min(first + batchSize(count), found.size());
            BatchSearch search(m_collection, bags, first, last, count, boundKernel(m_simd), team);
            search.run(
                [&](std::uint32_t bag, const auto &entries) { found[bag] = neighbours(entries); },
                [&](double share) { meter.at(static_cast<std::size_t>(std::lerp(first, last, share))); },
                stop);
        }
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The search was stopped.");
        meter.at(found.size());
        meter.finish();
        std::vector<std::vector<Neighbour>> results(queries.size());
        std::vector<std::size_t> lastOf(found.size());
        for (std::size_t i = 0; i < queries.size(); ++i)
            lastOf[bags.bagOf[i]] = i;
        team.run(queries.size(), [&](std::size_t i, std::size_t) {
            if (lastOf[bags.bagOf[i]] != i)
                results[i] = found[bags.bagOf[i]];
        });
        for (std::size_t bag = 0; bag < found.size(); ++bag)
            results[lastOf[bag]] = std::move(found[bag]);
        return results;
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory for the neighbours.");
    }
}

std::vector<Neighbour> Searcher::neighbours(const std::vector<TopK::Entry> &entries) const
{
    std::vector<Neighbour> result;
    result.reserve(entries.size());
    for (const TopK::Entry &entry : entries) {
        const auto corpus =
            static_cast<std::size_t>(std::ranges::upper_bound(m_ends, entry.position) - m_ends.begin());
        const Position begin = corpus == 0 ? 0 : m_ends[corpus - 1];
        result.push_back({static_cast<std::uint32_t>(corpus),
                          static_cast<std::uint32_t>(entry.position - begin), entry.score});
    }
    return result;
}

} // namespace tlm
