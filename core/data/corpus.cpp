#include "core/data/corpus.h"

#include "core/data/corpusbuilder.h"
#include "core/data/corpusmanifest.h"

namespace tlm {

Expected<CorpusImport> addCorpus(const Workspace &workspace, const std::string &name,
                                 const CorpusSource &source, int threads, ProgressSink &progress,
                                 std::stop_token stop)
{
    if (auto valid = checkName(name); !valid)
        return tl::unexpected(valid.error());
    auto folder = FolderTransaction::begin(workspace.corpus(name));
    if (!folder)
        return tl::unexpected(folder.error());
    CorpusSummary empty;
    empty.name = name;
    empty.dedupe = source.dedupe;
    CorpusBuilder builder(empty, folder->path(), std::move(stop));
    auto import = builder.build(source, threads, progress);
    if (!import)
        return import;
    auto written =
        writeCorpusManifest(folder->path(), import->summary).and_then([&] { return folder->commit(); });
    if (!written)
        return tl::unexpected(written.error());
    auto summary = summarizeCorpus(workspace, name); // with the paths where they are now
    if (!summary)
        return tl::unexpected(summary.error());
    import->summary = std::move(*summary);
    return import;
}

Expected<> removeCorpus(const Workspace &workspace, const std::string &name)
{
    return corpusFolder(workspace, name).and_then(removeFolder);
}

Expected<CorpusSummary> summarizeCorpus(const Workspace &workspace, const std::string &name)
{
    return corpusFolder(workspace, name).and_then(readCorpusManifest);
}

} // namespace tlm
