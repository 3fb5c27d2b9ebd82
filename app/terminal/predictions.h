#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "app/terminal/learnoptions.h"
#include "app/terminal/output.h"
#include "core/data/task.h"

namespace tlm {

/// What `tlm predict` is asked about.
struct TextsToPredict
{
    std::vector<Example> examples;    ///< label 0
    std::vector<std::uint64_t> lines; ///< where each stands in its file; empty for one typed text
};

/// The typed text, or the texts of the file (plain text: one a line); records that are bad are told and left
/// out. Errors: those of openRecords and chooseTextColumns, ColumnMissing, Stopped.
Expected<TextsToPredict> textsToPredict(const PredictOptions &options, Output &output, std::stop_token stop);

/// Tells the predictions, or writes them to the output file, whole or not at all. `probabilities[i]` belongs
/// to example i.
Expected<> tellPredictions(const PredictOptions &options, const TextsToPredict &texts,
                           const std::vector<std::vector<double>> &probabilities,
                           const std::vector<std::string> &labels, Output &output);

} // namespace tlm
