#include "core/selection/selection.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "core/selection/selectioncoverage.h"
#include "core/selection/selectionfile.h"
#include "core/selection/selectionmaker.h"

namespace tlm {

Expected<Selection> makeSelection(const Workspace &workspace, const SelectionOptions &wanted,
                                  ProgressSink &progress, std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    if (const auto checked = checkFree(workspace, wanted.name); !checked)
        return tl::unexpected(checked.error());
    SelectionOptions options = wanted;
    std::optional<std::uint64_t> tokens;
    std::uint64_t documents = options.k;
    if (options.selector != Selector::Bm25 && !options.like.empty()) {
        const auto like = summarizeSelection(workspace, options.like);
        if (!like)
            return tl::unexpected(like.error());
        if (options.likeDocuments)
            documents = like->documents;
        else
            tokens = like->tokens;
        if (options.task.empty())
            options.task = like->task;
        if (options.corpora.empty())
            options.corpora = like->corpora;
    }
    const auto task = loadTask(workspace, options.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto sources = openSources(workspace, options.corpora, stop);
    if (!sources)
        return tl::unexpected(sources.error());

    SelectionMaker maker(options, *task, *sources, progress, stop);
    const auto made = options.selector == Selector::Bm25 ? maker.retrieve() : maker.draw(tokens, documents);
    if (!made)
        return tl::unexpected(made.error());
    Selection selection = maker.take();
    const auto coverage = measureCoverage(selection, *task, sources->indexes, stop);
    if (!coverage)
        return tl::unexpected(coverage.error());
    const auto &counts = coverage->documentsPerTerm;
    selection.summary.terms = counts.size();
    selection.summary.coveredTerms =
        counts.size() - static_cast<std::uint64_t>(std::ranges::count(counts, 0u));
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    selection.summary.seconds = elapsed.count();
    return saveSelection(workspace, selection).map([&] { return std::move(selection); });
}

SelectionOverlap overlapOf(const Selection &a, const Selection &b)
{
    using Place = std::pair<std::string_view, std::uint32_t>;
    const auto placesOf = [](const Selection &selection) {
        std::set<Place> places;
        for (const SelectedDocument &document : selection.documents)
            places.emplace(selection.summary.corpusHashes[document.corpus], document.document);
        return places;
    };
    const auto placesOfA = placesOf(a), placesOfB = placesOf(b);
    SelectionOverlap overlap;
    for (const Place &place : placesOfA)
        overlap.shared += placesOfB.contains(place);
    const auto all = placesOfA.size() + placesOfB.size() - overlap.shared;
    overlap.jaccard = all == 0 ? 0 : static_cast<double>(overlap.shared) / static_cast<double>(all);
    return overlap;
}

} // namespace tlm
