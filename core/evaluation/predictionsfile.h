#pragma once
#include <filesystem>

#include "core/data/task.h"

namespace tlm {

/// What a run's best model said of every example of a split, kept so that runs can be compared example by
/// example.
struct StoredPredictions
{
    std::vector<std::string> labels;
    std::vector<std::int32_t> truth, predicted; ///< numbers of `labels`, one an example, in the task's order
    friend bool operator==(const StoredPredictions &, const StoredPredictions &) = default;
};

/// `predictions-test.json` in the folder of a run.
std::filesystem::path predictionsFile(const std::filesystem::path &runFolder, Split split);

/// Writes a split's predictions into the folder of a run, whole or not at all. Errors: those of files.
Expected<> savePredictions(const std::filesystem::path &runFolder, Split split,
                           const StoredPredictions &predictions);

/// Errors: FileNotFound (the run has kept none), FileDamaged, FileNewer.
Expected<StoredPredictions> readPredictions(const std::filesystem::path &runFolder, Split split);

} // namespace tlm
