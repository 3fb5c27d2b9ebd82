#include <memory>

#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/readingoptions.h"
#include "app/tlm/verbs.h"
#include "core/data/task.h"

namespace tlm {

namespace {

struct AddOptions
{
    std::string name, dev, test, ratio, metric;
    TaskSource source;
    ReadingOptions reading;
};

Json splitsJson(const TaskSummary &summary)
{
    Json splits = Json::object();
    for (const Split split : {Split::Train, Split::Dev, Split::Test}) {
        const auto index = static_cast<std::size_t>(split);
        splits[std::string(splitName(split))] = {{"examples", summary.sizes[index]},
                                                 {"per_label", summary.perLabel[index]}};
    }
    return splits;
}

Json taskJson(const TaskSummary &summary)
{
    return {{"task",
             {{"name", summary.name},
              {"metric", metricName(summary.metric)},
              {"labels", summary.labels},
              {"splits", splitsJson(summary)}}}};
}

std::string taskText(const TaskSummary &summary)
{
    auto text = fmt::format("{}: {} classes, {} train, {} dev, {} test examples, metric {}\n", summary.name,
                            summary.labels.size(), summary.sizes[0], summary.sizes[1], summary.sizes[2],
                            metricName(summary.metric));
    return text;
}

std::string classesText(const TaskSummary &summary)
{
    std::string text = fmt::format("{:>8} {:>8} {:>8}  class\n", "train", "dev", "test");
    for (std::size_t label = 0; label < summary.labels.size(); ++label)
        text += fmt::format("{:>8} {:>8} {:>8}  {}\n", summary.perLabel[0][label], summary.perLabel[1][label],
                            summary.perLabel[2][label], summary.labels[label]);
    return text;
}

Expected<SplitRatio> parseRatio(const std::string &text)
{
    SplitRatio ratio;
    int end = 0;
    if (std::sscanf(text.c_str(), "%d/%d/%d%n", &ratio.train, &ratio.dev, &ratio.test, &end) != 3 ||
        end != int(text.size()) || ratio.train <= 0 || ratio.dev <= 0 || ratio.test <= 0)
        return failure(ErrorCode::Usage, "The shares must be three positive numbers such as 80/10/10.",
                       "--split " + text);
    return ratio;
}

Expected<> complete(AddOptions &options)
{
    if (!options.dev.empty())
        options.source.dev = options.dev;
    if (!options.test.empty())
        options.source.test = options.test;
    if (!options.ratio.empty()) {
        const auto ratio = parseRatio(options.ratio);
        if (!ratio)
            return tl::unexpected(ratio.error());
        options.source.ratio = *ratio;
    }
    const auto reading = readOptions(options.reading);
    if (!reading)
        return tl::unexpected(reading.error());
    options.source.reading = *reading;
    const auto metric = options.metric.empty()
                            ? Expected<TaskMetric>(usualMetric(options.name, reading->format))
                            : metricFromName(options.metric);
    if (!metric)
        return tl::unexpected(metric.error());
    options.source.metric = *metric;
    return {};
}

Expected<> add(AddOptions &options, const Workspace &workspace, VerbContext &context)
{
    if (const auto completed = complete(options); !completed)
        return completed;
    const auto import = readTask(options.name, options.source, context.output, context.stop);
    if (!import)
        return tl::unexpected(import.error());
    if (const auto saved = saveTask(workspace, import->task, import->bad); !saved)
        return saved;
    reportReading(context.output, import->guessed, import->bad);
    const auto summary = summarizeTask(workspace, options.name);
    if (!summary)
        return tl::unexpected(summary.error());
    context.output.line(taskJson(*summary));
    context.output.text(taskText(*summary));
    return {};
}

Expected<> list(const Workspace &workspace, VerbContext &context)
{
    for (const auto &name : workspace.list("tasks")) {
        const auto summary = summarizeTask(workspace, name);
        if (!summary)
            return tl::unexpected(summary.error());
        context.output.line(taskJson(*summary));
        context.output.text(taskText(*summary));
    }
    return {};
}

Expected<> show(const std::string &name, const Workspace &workspace, VerbContext &context)
{
    const auto summary = summarizeTask(workspace, name);
    if (!summary)
        return tl::unexpected(summary.error());
    const auto task = loadTask(workspace, name);
    if (!task)
        return tl::unexpected(task.error());
    const auto statistics = measureTask(*task);
    auto json = taskJson(*summary);
    json["task"]["duplicates_in_train"] = statistics.duplicatesInTrain;
    json["task"]["test_texts_in_train"] = statistics.testTextsInTrain;
    json["task"]["texts_with_several_labels"] = statistics.textsWithSeveralLabels;
    context.output.line(json);
    context.output.text(taskText(*summary) + classesText(*summary));
    context.output.text(fmt::format(
        "{} train texts repeat, {} dev or test texts are in train too, {} texts have several "
        "labels\n",
        statistics.duplicatesInTrain, statistics.testTextsInTrain, statistics.textsWithSeveralLabels));
    return {};
}

Expected<> remove(const std::string &name, const Workspace &workspace, VerbContext &)
{
    return removeTask(workspace, name);
}

void addAdd(Program &program, CLI::App &task)
{
    CLI::App &verb = *task.add_subcommand("add", "Reads a task from files");
    const auto options = std::make_shared<AddOptions>();
    verb.add_option("NAME", options->name, "Name of the task")->required();
    verb.add_option("--train", options->source.train,
                    "File of the train split, or of everything; or a folder with a folder for each class")
        ->required();
    verb.add_option("--dev", options->dev, "File or folder of the dev split");
    verb.add_option("--test", options->test, "File or folder of the test split");
    verb.add_option("--text", options->source.text, "Columns of the text, joined by a newline: A,B");
    verb.add_option("--label", options->source.label, "Column of the label (default: label)");
    verb.add_option("--pair", options->source.pair, "Column of a second text");
    verb.add_option("--id", options->source.id, "Column of the id (default: id, if there)");
    verb.add_option("--split", options->ratio,
                    "Shares of train, dev and test when one file is divided (80/10/10)");
    verb.add_option("--seed", options->source.seed, "Seed of that division")->check(seedRange());
    verb.add_option("--metric", options->metric,
                    "macro-f1, micro-f1 or accuracy (macro-f1; micro-f1 for chemprot and rct)");
    declareReading(verb, options->reading);
    verb.footer(
        "Example:\n  tlm task add scierc --train train.jsonl.gz --dev dev.jsonl.gz --test test.jsonl.gz\n"
        "  tlm task add reviews --train reviews.csv --text title,body --label stars --split 80/10/10\n"
        "  tlm task add imdb --train aclImdb");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return add(*options, workspace, context);
        });
    });
}

} // namespace

void addTaskVerb(Program &program)
{
    CLI::App &task = program.addVerb("task", "Labelled tasks of the workspace");
    task.require_subcommand(1);
    task.footer("Example:\n  tlm task list");
    addAdd(program, task);
    task.add_subcommand("list", "Lists the tasks")->callback([&program] {
        chooseInWorkspace(program, list);
    });
    addNamed(program, task, "show", "Shows a task with its classes and what to know before training", show);
    addNamed(program, task, "remove", "Removes a task from the workspace", remove);
}

} // namespace tlm
