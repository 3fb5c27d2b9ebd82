#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/record.h"
#include "core/data/workspace.h"

namespace tlm {

enum class Split { Train, Dev, Test };
enum class TaskMetric { MacroF1, MicroF1, Accuracy };

std::string_view splitName(Split split); ///< `train`, `dev`, `test`
Expected<Split> splitFromName(std::string_view name);
std::string_view metricName(TaskMetric metric); ///< `macro-f1`, `micro-f1`, `accuracy`
Expected<TaskMetric> metricFromName(std::string_view name);

struct Example
{
    std::string text;
    std::string pair; ///< second text, empty if the task has none
    std::int32_t label = 0;
    std::string id = {}; ///< as its file named it; may be empty, and is no part of what is learnt
    friend bool operator==(const Example &, const Example &) = default;
};

/// Both texts of an example, with a line break between: what is searched for and counted.
std::string joinedText(const Example &example);
std::vector<std::string> joinedTexts(const std::vector<Example> &examples);

/// Labelled data. Labels are numbered in byte order of their names.
struct Task
{
    std::string name;
    TaskMetric metric = TaskMetric::MacroF1;
    bool hasPairs = false;
    std::vector<std::string> labels;
    std::array<std::vector<Example>, 3> splits;
    std::string hash; ///< of everything above, 16 hexadecimal digits
    const std::vector<Example> &examples(Split split) const
    {
        return splits[static_cast<std::size_t>(split)];
    }
};

/// The hash of everything in a task but the hash itself.
std::string hashTask(const Task &task);

/// Shares of train, dev and test when one file is divided, stratified by label.
struct SplitRatio
{
    int train = 80, dev = 10, test = 10;
    friend bool operator==(const SplitRatio &, const SplitRatio &) = default;
};

/// The metric by which the field judges a task: micro-F1 for chemprot and for RCT (the paper, §4.1), macro-F1
/// else.
TaskMetric usualMetric(std::string_view name, Format format = Format::Guess);

/// Where the examples are: files, or folders with a folder for each class.
struct TaskSource
{
    /// A folder that holds the folders `train` and `test` (and `dev`) stands for them.
    std::filesystem::path train;
    std::optional<std::filesystem::path> dev, test;
    std::string text, label, pair; ///< columns; empty: `text` rules of commands.md, `label`, none
    std::string id = {};           ///< column; empty: `id` if there
    ReadOptions reading;
    std::optional<SplitRatio>
        ratio; ///< with a train file only; default 80/10/10 when dev and test are missing
    std::uint64_t seed = 1;
    TaskMetric metric = TaskMetric::MacroF1;
    friend bool operator==(const TaskSource &, const TaskSource &) = default;
};

struct TaskImport
{
    Task task;
    std::vector<BadRecord> bad;
    std::vector<GuessedEncoding> guessed;
};

/// What an import assistant shows: columns, the guessed choice, the first records, bad records among them.
struct RecordPreview
{
    Format format = Format::Guess;
    std::vector<std::string> columns;
    std::vector<Record> records;
    std::vector<BadRecord> bad;
    std::vector<GuessedEncoding> guessed;
    ReadOptions reading = {}; ///< with what was guessed
};
/// Reads the first records of a file or of a folder of classes (of its folder `train`, if it has splits).
/// Errors: those of openRecords and of reading.
Expected<RecordPreview> previewRecords(const std::filesystem::path &path, const ReadOptions &options,
                                       std::size_t limit = 100);

/// Reads a task. Errors: those of openRecords, ColumnMissing, LabelUnknown (a label only in dev or
/// test, with file and line), FileEmpty (no example in a split), RecordBad (too many bad records).
Expected<TaskImport> readTask(const std::string &name, const TaskSource &source, ProgressSink &progress,
                              std::stop_token stop);

/// Stores a task in the workspace, with what was left out when it was read. Errors: NameInvalid, NameTaken,
/// DiskFull, WorkspaceReadOnly.
Expected<> saveTask(const Workspace &workspace, const Task &task, const std::vector<BadRecord> &bad = {});
/// Errors: TaskNotFound, those of reading.
Expected<std::vector<BadRecord>> loadBadRecords(const Workspace &workspace, const std::string &name);
/// Errors: TaskNotFound, FileDamaged, FileNewer.
Expected<Task> loadTask(const Workspace &workspace, const std::string &name);
Expected<> removeTask(const Workspace &workspace, const std::string &name);
/// Judges a task by another metric, which changes its hash. Errors: those of loadTask, DiskFull,
/// WorkspaceReadOnly.
Expected<> setTaskMetric(const Workspace &workspace, const std::string &name, TaskMetric metric);
/// Gives a task another name; its hash stays. Whoever knows it by its name must be told. Errors:
/// TaskNotFound, NameInvalid, NameTaken, DiskFull, WorkspaceReadOnly.
Expected<> renameTask(const Workspace &workspace, const std::string &name, const std::string &wanted);

/// The manifest alone, without reading the examples (fast: for lists).
struct TaskSummary
{
    std::string name;
    TaskMetric metric = TaskMetric::MacroF1;
    bool hasPairs = false;
    std::vector<std::string> labels;
    std::array<std::uint64_t, 3> sizes{};
    std::array<std::vector<std::uint64_t>, 3> perLabel; ///< counts by split and label
    std::uint64_t bad = 0;                              ///< records that were left out when it was read
};
Expected<TaskSummary> summarizeTask(const Workspace &workspace, const std::string &name);

/// Facts a person should know before training.
struct TaskStatistics
{
    std::vector<std::uint64_t> wordHistogram; ///< train + dev + test, bin i: i·binWidth … words
    std::uint64_t binWidth = 10;
    std::uint64_t duplicatesInTrain = 0; ///< texts seen before in train
    std::uint64_t testTextsInTrain = 0;  ///< dev or test texts that train has too
    std::uint64_t textsWithSeveralLabels = 0;
};
TaskStatistics measureTask(const Task &task);

} // namespace tlm
