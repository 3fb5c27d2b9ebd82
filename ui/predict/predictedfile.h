#pragma once
#include <filesystem>
#include <optional>

#include "core/base/progress.h"
#include "ui/predict/batchprediction.h"

namespace tlm {

/// The texts of a file, and where each stands.
struct TextsOfFile
{
    std::vector<Example> examples;
    std::vector<std::uint64_t> lines;
    std::uint64_t bad = 0; ///< records that cannot be read and are left out
};

/// `pair` may be empty. Errors: those of openRecords and of reading, ColumnMissing, FileEmpty, Stopped.
Expected<TextsOfFile> readTexts(const std::filesystem::path &file, const std::string &text,
                                const std::string &pair, ProgressSink &progress, std::stop_token stop);

/// Writes the texts with their likeliest label and the probability of every label: JSON lines to a file
/// called `.jsonl`, else CSV. A temperature calibrates the probabilities. Errors: those of files.
Expected<> writePredicted(const std::filesystem::path &file, const TextsOfFile &texts,
                          const BatchPrediction &said, std::optional<double> temperature);

} // namespace tlm
