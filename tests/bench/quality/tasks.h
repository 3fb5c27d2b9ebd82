#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/task.h"
#include "core/experiment/configuration.h"

namespace tlm::bench {

/// A task of the quality tables: how it is read, which corpora fit it, and how it is trained.
struct BenchTask
{
    std::string name;
    int seeds = 1;
    TaskMetric metric = TaskMetric::MacroF1;
    std::string suffix;               ///< of its files train, dev and test in the folder of its name
    std::string label;                ///< column; empty: `label`
    std::vector<std::string> corpora; ///< names in the folder of corpora, without what follows a dot
    Pooling pooling = Pooling::Mean;
    std::int64_t length = 128; ///< where its texts are cut
    bool comparesPretrained = false;
};

/// The sample first, which is made from installed packages; then tasks of the shared data.
const std::vector<BenchTask> &benchTasks();
const BenchTask &benchTask(const std::string &name);

/// Names of its selections: by BM25 with K = 50, and a random one of as many tokens.
std::string selectionName(const BenchTask &task);
std::string randomName(const BenchTask &task);

/// Where the examples of a task of the shared data are.
TaskSource sourceOf(const BenchTask &task, const std::filesystem::path &data);

/// The file or folder of a corpus. Empty if there is none.
std::filesystem::path corpusFile(const std::string &name, const std::filesystem::path &data);

} // namespace tlm::bench
