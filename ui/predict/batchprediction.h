#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/task.h"
#include "core/evaluation/calibration.h"

namespace tlm {

/// What a model said of many texts: of each a distribution over its labels.
struct BatchPrediction
{
    std::vector<std::string> labels;
    Distributions distributions;
};

/// The file that `tlm predict` reads: examples as JSON lines, with `pair` if any has a second text.
std::string predictionInput(const std::vector<Example> &examples);

/// Reads what `tlm predict --output` wrote of so many examples. Errors: FileDamaged, those of files.
Expected<BatchPrediction> readBatch(const std::filesystem::path &file, std::size_t examples);

} // namespace tlm
