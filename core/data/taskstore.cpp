#include <algorithm>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/leftout.h"
#include "core/data/manifest.h"
#include "core/data/task.h"
#include "core/data/taskrows.h"

namespace tlm {

namespace {

constexpr int version = 1;
constexpr const char *badName = "bad.jsonl";
constexpr std::array allSplits{Split::Train, Split::Dev, Split::Test};

std::string fileName(Split split)
{
    return fmt::format("{}.jsonl", splitName(split));
}

/// What the manifest says. The hash takes the name that the task had when it was made: runs know it by it.
struct Stored
{
    TaskSummary summary;
    std::string hash, hashedAs;
};

Stored describeTask(const Task &task, std::size_t bad)
{
    Stored stored{{}, task.hash, task.name};
    TaskSummary &summary = stored.summary;
    summary.name = task.name;
    summary.metric = task.metric;
    summary.hasPairs = task.hasPairs;
    summary.labels = task.labels;
    summary.bad = bad;
    for (std::size_t split = 0; split < allSplits.size(); ++split) {
        summary.sizes[split] = task.splits[split].size();
        summary.perLabel[split].resize(task.labels.size());
        for (const auto &example : task.splits[split])
            ++summary.perLabel[split][static_cast<std::size_t>(example.label)];
    }
    return stored;
}

Json manifestOf(const Stored &stored)
{
    const TaskSummary &summary = stored.summary;
    Json splits;
    for (const Split split : allSplits)
        splits[std::string(splitName(split))] = {
            {"examples", summary.sizes[static_cast<std::size_t>(split)]},
            {"per_label", summary.perLabel[static_cast<std::size_t>(split)]}};
    return {
        {"version", version},        {"name", summary.name},         {"metric", metricName(summary.metric)},
        {"pairs", summary.hasPairs}, {"labels", summary.labels},     {"splits", splits},
        {"bad", summary.bad},        {"hashed_as", stored.hashedAs}, {"hash", stored.hash}};
}

Expected<> writeStored(const std::filesystem::path &folder, const Stored &stored)
{
    return writeFile(folder / manifestName, toText(manifestOf(stored)));
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
        if (!example.id.empty())
            line["id"] = example.id;
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
        stored.summary.hasPairs = json.at("pairs");
        stored.summary.bad = json.value("bad", std::uint64_t(0));
        stored.hash = json.at("hash");
        stored.hashedAs = json.value("hashed_as", stored.summary.name);
        return stored;
    });
}

} // namespace

Expected<> saveTask(const Workspace &workspace, const Task &task, const std::vector<BadRecord> &bad)
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
    if (!bad.empty()) {
        if (auto written = writeBadRecords(folder->path() / badName, bad); !written)
            return written;
    }
    return writeStored(folder->path(), describeTask(task, bad.size())).and_then([&] {
        return folder->commit();
    });
}

Expected<std::vector<BadRecord>> loadBadRecords(const Workspace &workspace, const std::string &name)
{
    return folderOf(workspace, name).and_then([](const auto &folder) {
        return readBadRecords(folder / badName);
    });
}

Expected<Task> loadTask(const Workspace &workspace, const std::string &name)
{
    const auto folder = folderOf(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto stored = readStored(*folder);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto rows = TaskRows::open(workspace, name, {});
    if (!rows)
        return tl::unexpected(rows.error());
    Task task;
    task.metric = stored->summary.metric;
    task.hasPairs = stored->summary.hasPairs;
    task.labels = stored->summary.labels;
    for (const Split split : allSplits) {
        for (std::uint32_t number = 0; number < rows->size(split); ++number) {
            auto example = rows->example(split, number);
            if (!example)
                return tl::unexpected(example.error());
            task.splits[static_cast<std::size_t>(split)].push_back(std::move(*example));
        }
    }
    task.name = stored->hashedAs;
    task.hash = hashTask(task);
    task.name = name;
    if (task.hash != stored->hash)
        return failure(ErrorCode::FileDamaged, "The examples are not those that the manifest describes.",
                       folder->string());
    return task;
}

Expected<> setTaskMetric(const Workspace &workspace, const std::string &name, TaskMetric metric)
{
    auto task = loadTask(workspace, name);
    if (!task)
        return tl::unexpected(task.error());
    const auto folder = workspace.task(name);
    auto stored = readStored(folder);
    if (!stored)
        return tl::unexpected(stored.error());
    task->metric = stored->summary.metric = metric;
    task->name = stored->hashedAs;
    stored->hash = hashTask(*task);
    return writeStored(folder, *stored);
}

Expected<> renameTask(const Workspace &workspace, const std::string &name, const std::string &wanted)
{
    const auto folder = folderOf(workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    if (auto valid = checkName(wanted); !valid)
        return valid;
    auto stored = readStored(*folder);
    if (!stored)
        return tl::unexpected(stored.error());
    auto renamed = FolderTransaction::begin(workspace.task(wanted));
    if (!renamed)
        return tl::unexpected(renamed.error());
    stored->summary.name = wanted;
    return renamed->takeFiles(*folder)
        .and_then([&] { return writeStored(renamed->path(), *stored); })
        .and_then([&] { return renamed->commit(); })
        .and_then([&] { return removeFolder(*folder); });
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
