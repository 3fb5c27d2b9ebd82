#include "core/selection/selectionsources.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/data/corpus.h"

namespace tlm {

namespace {

Expected<> addSource(const Workspace &workspace, const std::string &corpus, SelectionSources &sources)
{
    const auto summary = summarizeCorpus(workspace, corpus);
    if (!summary)
        return tl::unexpected(summary.error());
    auto store = DocumentStore::open(summary->documentFiles, Verify::Checksum);
    if (!store)
        return tl::unexpected(store.error());
    auto index = Index::open(summary->indexFiles, Verify::Checksum);
    if (!index)
        return tl::unexpected(index.error());
    if (store->size() != index->documents())
        return failure(ErrorCode::FileDamaged,
                       "The index is of other documents. Remove the corpus and add it again.",
                       workspace.corpus(corpus).string());
    sources.stores.push_back(std::move(*store));
    sources.indexes.push_back(std::move(*index));
    sources.hashes.push_back(summary->hash);
    return {};
}

} // namespace

Expected<SelectionSources> openSources(const Workspace &workspace, const std::vector<std::string> &corpora,
                                       const std::stop_token &stop)
{
    if (corpora.empty())
        return failure(ErrorCode::Usage, "A selection needs at least one corpus.");
    SelectionSources sources;
    for (auto corpus = corpora.begin(); corpus != corpora.end(); ++corpus) {
        if (stop.stop_requested())
            return failure(ErrorCode::Stopped, "The selection was stopped.");
        if (std::find(corpora.begin(), corpus, *corpus) != corpus)
            return failure(ErrorCode::Usage, fmt::format("The corpus {} is named twice.", *corpus));
        if (const auto added = addSource(workspace, *corpus, sources); !added)
            return tl::unexpected(added.error());
    }
    return sources;
}

} // namespace tlm
