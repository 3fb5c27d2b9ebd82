#include <algorithm>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/manifest.h"
#include "core/data/task.h"

namespace tlm {

namespace {

constexpr int version = 1;
constexpr std::array allSplits{Split::Train, Split::Dev, Split::Test};

std::string fileName(Split split)
{
    return fmt::format("{}.jsonl", splitName(split));
}

std::vector<std::uint64_t> countLabels(const Task &task, Split split)
{
    std::vector<std::uint64_t> counts(task.labels.size());
    for (const auto &example : task.examples(split))
        ++counts[static_cast<std::size_t>(example.label)];
    return counts;
}

Json manifestOf(const Task &task)
{
    Json splits;
    for (const Split split : allSplits)
        splits[std::string(splitName(split))] = {{"examples", task.examples(split).size()},
                                                 {"per_label", countLabels(task, split)}};
    return {{"version", version},     {"name", task.name},     {"metric", metricName(task.metric)},
            {"pairs", task.hasPairs}, {"labels", task.labels}, {"splits", splits},
            {"hash", task.hash}};
}

Expected<> writeSplit(const std::filesystem::path &folder, const Task &task, Split split)
{
    auto file = AtomicFile::create(folder / fileName(split));
    if (!file)
        return tl::unexpected(file.error());
    for (const auto &example : task.examples(split)) {
        Json line{{"text", example.text}, {"label", task.labels[static_cast<std::size_t>(example.label)]}};
        if (task.hasPairs)
            line["pair"] = example.pair;
        if (auto written = file->write(toLine(line) + '\n'); !written)
            return written;
    }
    return file->commit();
}

Expected<std::filesystem::path> folderOf(const Workspace &workspace, const std::string &name)
{
    const auto folder = workspace.task(name);
    if (!checkName(name) || !std::filesystem::exists(folder / manifestName))
        return failure(ErrorCode::TaskNotFound, fmt::format("There is no task called {}.", name));
    return folder;
}

struct Stored
{
    TaskSummary summary;
    bool hasPairs = false;
    std::string hash;
};

Expected<Stored> readStored(const std::filesystem::path &folder)
{
    auto manifest = readManifest(folder, version);
    if (!manifest)
        return tl::unexpected(manifest.error());
    return takeManifest(*manifest, folder, [](const Json &json) {
        Stored stored;
        stored.summary.name = json.at("name");
        stored.summary.metric =
            metricFromName(json.at("metric").get<std::string>()).value_or(TaskMetric::MacroF1);
        stored.summary.labels = json.at("labels").get<std::vector<std::string>>();
        for (const Split split : allSplits) {
            const Json &part = json.at("splits").at(std::string(splitName(split)));
            stored.summary.sizes[static_cast<std::size_t>(split)] = part.at("examples");
            stored.summary.perLabel[static_cast<std::size_t>(split)] =
                part.at("per_label").get<std::vector<std::uint64_t>>();
        }
        stored.hasPairs = json.at("pairs");
        stored.hash = json.at("hash");
        return stored;
    });
}

Expected<std::vector<Example>> readSplit(const std::filesystem::path &path, const Task &task)
{
    if (std::error_code error; std::filesystem::file_size(path, error) == 0 && !error)
        return std::vector<Example>{};
    ReadOptions options;
    options.format = Format::JsonLines;
    options.encoding = "UTF-8";
    auto reader = openRecords(path, options);
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<Example> examples;
    while (true) {
        auto result = (*reader)->next();
        if (!result)
            return tl::unexpected(result.error());
        if (result->atEnd())
            return examples;
        const auto value = [&](const char *name) {
            return result->record ? result->record->find(name) : nullptr;
        };
        const std::string *text = value("text"), *label = value("label"), *pair = value("pair");
        const auto found =
            label ? std::lower_bound(task.labels.begin(), task.labels.end(), *label) : task.labels.end();
        if (!text || found == task.labels.end() || *found != *label)
            return failure(ErrorCode::FileDamaged, "An example of the stored task cannot be read.",
                           path.string());
        examples.push_back(
            {*text, pair ? *pair : "", static_cast<std::int32_t>(found - task.labels.begin())});
    }
}

} // namespace

Expected<> saveTask(const Workspace &workspace, const Task &task)
{
    if (auto valid = checkName(task.name); !valid)
        return valid;
    auto folder = FolderTransaction::begin(workspace.task(task.name));
    if (!folder)
        return tl::unexpected(folder.error());
    for (const Split split : allSplits) {
        if (auto written = writeSplit(folder->path(), task, split); !written)
            return written;
    }
    if (auto written = writeFile(folder->path() / manifestName, toText(manifestOf(task))); !written)
        return written;
    return folder->commit();
}

Expected<Task> loadTask(const Workspace &workspace, const std::string &name)
{
    const auto folder = folderOf(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    auto stored = readStored(*folder);
    if (!stored)
        return tl::unexpected(stored.error());
    Task task;
    task.name = name;
    task.metric = stored->summary.metric;
    task.hasPairs = stored->hasPairs;
    task.labels = std::move(stored->summary.labels);
    for (const Split split : allSplits) {
        auto examples = readSplit(*folder / fileName(split), task);
        if (!examples)
            return tl::unexpected(examples.error());
        task.splits[static_cast<std::size_t>(split)] = std::move(*examples);
    }
    task.hash = hashTask(task);
    if (task.hash != stored->hash)
        return failure(ErrorCode::FileDamaged, "The examples are not those that the manifest describes.",
                       folder->string());
    return task;
}

Expected<> removeTask(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(removeFolder);
}

Expected<TaskSummary> summarizeTask(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then(readStored).map([](Stored stored) { return stored.summary; });
}

} // namespace tlm
