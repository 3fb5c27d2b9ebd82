#include "core/data/sample.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/data/corpus.h"
#include "core/data/stream.h"
#include "core/data/words.h"

namespace tlm {

namespace fs = std::filesystem;

namespace {

/// Lexicographer files of WordNet, in byte order of the labels (lexnames(5WN)).
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> lexicographerFiles{{
    {"act", "04"},
    {"animal", "05"},
    {"artifact", "06"},
    {"body", "08"},
    {"cognition", "09"},
    {"communication", "10"},
    {"food", "13"},
    {"location", "15"},
    {"person", "18"},
    {"plant", "20"},
    {"state", "26"},
    {"substance", "27"},
}};
constexpr std::array<std::size_t, 3> splitSizes{100, 50, 100}; ///< per class
constexpr std::size_t fewestWords = 6;

/// The definition in a line of data.noun: what stands behind the bar, without the examples.
std::string definitionOf(std::string_view line)
{
    constexpr std::string_view bar = " | ";
    const std::size_t gloss = line.find(bar);
    if (gloss == std::string_view::npos)
        return {};
    std::string_view text = trimSpace(line.substr(gloss + bar.size()));
    return std::string(trimSpace(text.substr(0, text.find("; \""))));
}

std::optional<std::size_t> labelOf(std::string_view line)
{
    constexpr std::size_t fileNumberAt = 9;
    for (std::size_t i = 0; i < lexicographerFiles.size(); ++i) {
        if (line.size() > fileNumberAt && line.substr(fileNumberAt, 2) == lexicographerFiles[i].second)
            return i;
    }
    return {};
}

tl::unexpected<Error> packageMissing(std::string_view package, const fs::path &file)
{
    return failure(ErrorCode::PackageMissing, fmt::format("The package {} is not installed.", package),
                   file.string());
}

/// Definitions by label, each by its SHA-256.
using Glosses = std::array<std::map<std::string, std::string>, lexicographerFiles.size()>;

Expected<Glosses> readGlosses(const fs::path &file)
{
    auto stream = ByteStream::open(file);
    if (!stream)
        return stream.error().code == ErrorCode::FileNotFound
                   ? Expected<Glosses>(packageMissing("wordnet-base", file))
                   : tl::unexpected(stream.error());
    Glosses glosses;
    std::string line;
    Expected<bool> more = true;
    while ((more = stream->readLine(line)) && *more) {
        const bool isLicence = line.starts_with(' ');
        const auto label = isLicence ? std::nullopt : labelOf(line);
        if (!label)
            continue;
        if (std::string gloss = definitionOf(line); countWords(gloss) >= fewestWords)
            glosses[*label].emplace(sha256(gloss), gloss);
    }
    if (!more)
        return tl::unexpected(more.error());
    return glosses;
}

} // namespace

Expected<Task> makeSampleTask(const SamplePaths &paths)
{
    const fs::path file = paths.wordnet / "data.noun";
    const auto glosses = readGlosses(file);
    if (!glosses)
        return tl::unexpected(glosses.error());
    Task task;
    task.name = sampleTaskName;
    for (std::size_t label = 0; label < glosses->size(); ++label) {
        task.labels.emplace_back(lexicographerFiles[label].first);
        auto gloss = (*glosses)[label].begin();
        for (std::size_t split = 0; split < splitSizes.size(); ++split) {
            for (std::size_t i = 0; i < splitSizes[split]; ++i, ++gloss) {
                if (gloss == (*glosses)[label].end())
                    return failure(
                        ErrorCode::FileDamaged,
                        fmt::format("There are too few nouns of the class {}.", task.labels.back()),
                        file.string());
                task.splits[split].push_back({gloss->second, "", static_cast<std::int32_t>(label)});
            }
        }
    }
    task.hash = hashTask(task);
    return task;
}

Expected<std::vector<fs::path>> sampleCorpusFiles(const SamplePaths &paths)
{
    std::vector<fs::path> files;
    for (const std::string name : {"gcide", "foldoc", "jargon"}) {
        files.push_back(paths.dictd / (name + ".dict.dz"));
        if (!fs::exists(files.back()) || !fs::exists(paths.dictd / (name + ".index")))
            return packageMissing("dict-" + name, files.back());
    }
    return files;
}

Expected<> addSample(const Workspace &workspace, int threads, ProgressSink &progress, std::stop_token stop,
                     const SamplePaths &paths)
{
    const auto has = [&](const char *kind, const char *name) {
        const auto names = workspace.list(kind);
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!has("tasks", sampleTaskName)) {
        const auto saved =
            makeSampleTask(paths).and_then([&](const Task &task) { return saveTask(workspace, task); });
        if (!saved)
            return saved;
    }
    if (has("corpora", sampleCorpusName))
        return {};
    auto files = sampleCorpusFiles(paths);
    if (!files)
        return tl::unexpected(files.error());
    CorpusSource source;
    source.paths = std::move(*files);
    const auto added = addCorpus(workspace, sampleCorpusName, source, threads, progress, std::move(stop));
    return added ? Expected<>() : tl::unexpected(added.error());
}

} // namespace tlm
