#include "core/data/corpusmanifest.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/manifest.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

constexpr int version = 2;

Json namesOf(const std::vector<fs::path> &paths)
{
    Json names = Json::array();
    for (const auto &path : paths)
        names.push_back(path.filename().string());
    return names;
}

/// The first version had one file of each kind and no list of them.
std::vector<fs::path> pathsIn(const fs::path &folder, const Json &json, const char *key,
                              const std::string &first)
{
    std::vector<fs::path> paths;
    for (const auto &name : json.value(key, std::vector<std::string>{first}))
        paths.push_back(folder / name);
    return paths;
}

/// A manifest that came from elsewhere must not lead out of its folder.
bool lieIn(const fs::path &folder, const std::vector<fs::path> &paths)
{
    return !paths.empty() && std::ranges::all_of(paths, [&](const fs::path &path) {
        return path.parent_path() == folder && checkName(path.filename().string());
    });
}

CorpusSummary summaryOf(const fs::path &folder, const Json &json)
{
    CorpusSummary summary;
    summary.name = json.at("name");
    summary.documents = json.at("documents");
    summary.terms = json.at("terms");
    summary.tokens = json.at("tokens");
    summary.bytesRead = json.at("bytes_read");
    summary.indexBytes = json.at("index_bytes");
    summary.bad = json.at("bad");
    summary.duplicates = json.at("duplicates");
    summary.seconds = json.at("seconds");
    summary.hash = json.at("hash");
    summary.dedupe = json.value("dedupe", Dedupe::None);
    summary.files = json.at("files").get<std::vector<std::string>>();
    const CorpusPart first(1);
    summary.documentFiles = pathsIn(folder, json, "document_files", first.documents);
    summary.indexFiles = pathsIn(folder, json, "index_files", first.index);
    return summary;
}

} // namespace

CorpusPart::CorpusPart(std::size_t number)
{
    const std::string suffix = number == 1 ? "" : fmt::format("-{}", number);
    documents = fmt::format("documents{}.tlmd", suffix);
    index = fmt::format("index{}.tlmi", suffix);
    bad = fmt::format("bad{}.jsonl", suffix);
    duplicates = fmt::format("duplicates{}.jsonl", suffix);
}

Expected<fs::path> corpusFolder(const Workspace &workspace, const std::string &name)
{
    const auto folder = workspace.corpus(name);
    if (!checkName(name) || !fs::exists(folder / manifestName))
        return failure(ErrorCode::CorpusNotFound, fmt::format("There is no corpus called {}.", name));
    return folder;
}

Expected<CorpusSummary> readCorpusManifest(const fs::path &folder)
{
    const auto manifest = readManifest(folder, version);
    if (!manifest)
        return tl::unexpected(manifest.error());
    auto summary = takeManifest(*manifest, folder, [&](const Json &json) { return summaryOf(folder, json); });
    if (summary && (!lieIn(folder, summary->documentFiles) || !lieIn(folder, summary->indexFiles)))
        return failure(ErrorCode::FileDamaged, "The manifest names files that are not of the corpus.",
                       (folder / manifestName).string());
    return summary;
}

Expected<> writeCorpusManifest(const fs::path &folder, const CorpusSummary &summary)
{
    const Json json{{"version", version},
                    {"name", summary.name},
                    {"documents", summary.documents},
                    {"terms", summary.terms},
                    {"tokens", summary.tokens},
                    {"bytes_read", summary.bytesRead},
                    {"index_bytes", summary.indexBytes},
                    {"bad", summary.bad},
                    {"duplicates", summary.duplicates},
                    {"dedupe", summary.dedupe},
                    {"seconds", summary.seconds},
                    {"hash", summary.hash},
                    {"files", summary.files},
                    {"document_files", namesOf(summary.documentFiles)},
                    {"index_files", namesOf(summary.indexFiles)}};
    return writeFile(folder / manifestName, toText(json));
}

} // namespace tlm
