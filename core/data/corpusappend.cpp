#include <set>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/data/corpusbuilder.h"
#include "core/data/corpusmanifest.h"
#include "core/data/manifest.h"
#include "core/index/index.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr const char *lockName = ".lock";

Expected<FileLock> lockFor(const fs::path &folder, const std::string &name)
{
    auto lock = FileLock::acquire(folder / lockName);
    if (!lock && lock.error().code == ErrorCode::RunLocked)
        lock.error().cause = fmt::format("Another process adds documents to the corpus {}.", name);
    return lock;
}

/// Removes what is not of the corpus: the remains of an append that failed or was killed.
void removeRemains(const fs::path &folder, const CorpusSummary &summary)
{
    std::set<fs::path> known{lockName, manifestName};
    for (const auto *paths : {&summary.documentFiles, &summary.indexFiles})
        for (const auto &path : *paths)
            known.insert(path.filename());
    for (std::size_t part = 1; part <= summary.documentFiles.size(); ++part) {
        known.insert(CorpusPart(part).bad);
        known.insert(CorpusPart(part).duplicates);
    }
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!known.contains(at->path().filename()))
            fs::remove_all(at->path(), ignored);
    }
}

Expected<CorpusImport> append(const fs::path &folder, const CorpusSummary &before, const CorpusSource &source,
                              int threads, ProgressSink &progress, std::stop_token stop)
{
    const auto store = DocumentStore::open(before.documentFiles);
    if (!store)
        return tl::unexpected(store.error());
    const bool isHash =
        before.hash.size() == 16 && before.hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    const auto index = Index::open(before.indexFiles);
    if (!index)
        return tl::unexpected(index.error());
    if (store->size() != before.documents || index->documents() != before.documents || !isHash)
        return failure(ErrorCode::FileDamaged, "The manifest does not fit the documents.",
                       (folder / manifestName).string());
    CorpusBuilder builder(before, folder, std::move(stop));
    auto import = builder.build(source, threads, progress);
    if (import) {
        if (auto written = writeCorpusManifest(folder, import->summary); !written)
            return tl::unexpected(written.error());
    }
    return import;
}

} // namespace

Expected<> renameCorpus(const Workspace &workspace, const std::string &name, const std::string &wanted)
{
    const auto folder = corpusFolder(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    if (auto valid = checkName(wanted); !valid)
        return valid;
    const auto lock = lockFor(*folder, name);
    if (!lock)
        return tl::unexpected(lock.error());
    auto summary = readCorpusManifest(*folder);
    if (!summary)
        return tl::unexpected(summary.error());
    auto renamed = FolderTransaction::begin(workspace.corpus(wanted));
    if (!renamed)
        return tl::unexpected(renamed.error());
    summary->name = wanted;
    return renamed->takeFiles(*folder)
        .and_then([&] { return writeCorpusManifest(renamed->path(), *summary); })
        .and_then([&] { return renamed->commit(); })
        .and_then([&] { return removeFolder(*folder); });
}

Expected<CorpusImport> appendCorpus(const Workspace &workspace, const std::string &name,
                                    const CorpusSource &source, int threads, ProgressSink &progress,
                                    std::stop_token stop)
{
    const auto folder = corpusFolder(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto lock = lockFor(*folder, name);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto before = readCorpusManifest(*folder);
    if (!before)
        return tl::unexpected(before.error());
    removeRemains(*folder, *before);
    auto import = append(*folder, *before, source, threads, progress, std::move(stop));
    if (const auto now = readCorpusManifest(*folder); now)
        removeRemains(*folder, *now);
    return import;
}

} // namespace tlm
