#include "core/data/opencorpus.h"

namespace tlm {

Expected<OpenCorpus> openCorpus(const Workspace &workspace, const std::string &name, Verify index,
                                Verify documents)
{
    auto summary = summarizeCorpus(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    auto store = DocumentStore::open(summary->documentFiles, documents);
    if (!store)
        return tl::unexpected(store.error());
    auto opened = openIndex(*summary, *store, index);
    if (!opened)
        return tl::unexpected(opened.error());
    return OpenCorpus{std::move(*store), std::move(*opened), std::move(summary->hash)};
}

Expected<Index> openIndex(const CorpusSummary &summary, const DocumentStore &documents, Verify verify)
{
    auto index = Index::open(summary.indexFiles, verify);
    if (!index || index->documents() == documents.size())
        return index;
    const auto &files = summary.indexFiles.empty() ? summary.documentFiles : summary.indexFiles;
    return failure(ErrorCode::FileDamaged,
                   "The index is of other documents. Remove the corpus and add it again.",
                   files.front().parent_path().string());
}

} // namespace tlm
