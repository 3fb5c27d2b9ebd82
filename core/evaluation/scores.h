#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/data/task.h"

namespace tlm {

/// Scores of a classifier on one split; equal to scikit-learn's with zero_division = 0.
struct ClassificationScores
{
    std::uint64_t examples = 0;
    double macroF1 = 0, microF1 = 0, accuracy = 0;
    double loss = 0; ///< mean cross-entropy, nats
    struct PerClass
    {
        double precision = 0, recall = 0, f1 = 0;
        std::uint64_t support = 0;
    };
    std::vector<PerClass> perClass;
    std::vector<std::vector<std::uint64_t>> confusion; ///< [true label][predicted label]
    std::vector<std::int32_t> predicted;               ///< of each example, in their order
    double metric(TaskMetric metric) const;
};

/// Scores of a confusion matrix alone, without predictions and loss.
ClassificationScores scoreConfusion(std::vector<std::vector<std::uint64_t>> confusion);

/// `truth` and `predicted` hold labels below `labels`. Macro-F1 is the mean over labels that occur in truth
/// or prediction (scikit-learn's rule).
ClassificationScores scoreClassification(std::span<const std::int32_t> truth,
                                         std::span<const std::int32_t> predicted, std::size_t labels);

} // namespace tlm
