#include "core/selection/findings.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/selection/trainingqueries.h"

namespace tlm {

namespace {

using Neighbours = std::vector<std::vector<Neighbour>>;

/// Calls with the position in the selection and the finding of every neighbour that was selected.
template <typename Take>
void visit(const Neighbours &neighboursOfQueries,
           const std::unordered_map<std::uint64_t, std::size_t> &positions, Take take)
{
    for (std::uint32_t example = 0; example < neighboursOfQueries.size(); ++example) {
        const auto &neighbours = neighboursOfQueries[example];
        for (std::uint32_t rank = 0; rank < neighbours.size(); ++rank) {
            const Neighbour &found = neighbours[rank];
            if (const auto known = positions.find(placeOf(found.corpus, found.document));
                known != positions.end())
                take(known->second, Finding{example, rank, found.score});
        }
    }
}

} // namespace

Expected<Findings> Findings::trace(const Selection &selection, const Task &task,
                                   const std::vector<Index> &indexes, int threads, ProgressSink &progress,
                                   std::stop_token stop)
{
    Findings findings;
    findings.m_ends.resize(selection.documents.size());
    const SelectionOptions &options = selection.summary.options;
    if (options.selector != Selector::Bm25)
        return findings;
    const auto found =
        Searcher(indexes, options.bm25)
            .search(trainingQueries(task, options.queryText), options.k, threads, progress, stop);
    if (!found)
        return tl::unexpected(found.error());
    std::unordered_map<std::uint64_t, std::size_t> positions;
    for (std::size_t i = 0; i < selection.documents.size(); ++i)
        positions.emplace(placeOf(selection.documents[i].corpus, selection.documents[i].document), i);

    // Counted first, so that the findings of a document lie together.
    visit(*found, positions, [&](std::size_t position, const Finding &) { ++findings.m_ends[position]; });
    std::size_t end = 0;
    for (std::size_t &count : findings.m_ends)
        count = std::exchange(end, end + count);
    findings.m_findings.resize(end);
    visit(*found, positions, [&](std::size_t position, const Finding &finding) {
        findings.m_findings[findings.m_ends[position]++] = finding;
    });
    for (std::size_t i = 0; i < findings.m_ends.size(); ++i) {
        const auto begin = findings.m_findings.begin();
        const auto first = begin + std::ptrdiff_t(i == 0 ? 0 : findings.m_ends[i - 1]);
        std::sort(first, begin + std::ptrdiff_t(findings.m_ends[i]), [](const Finding &a, const Finding &b) {
            return std::tie(a.rank, a.example) < std::tie(b.rank, b.example);
        });
    }
    return findings;
}

std::span<const Finding> Findings::of(std::size_t position) const
{
    const std::size_t first = position == 0 ? 0 : m_ends[position - 1];
    return std::span(m_findings).subspan(first, m_ends[position] - first);
}

} // namespace tlm
