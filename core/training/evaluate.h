#pragma once
#include <cstdint>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/evaluation/scores.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// What a classifier says of examples.
struct Classification
{
    std::vector<std::int32_t> predicted; ///< label numbers, in the order of the examples
    double loss = 0;                     ///< mean cross-entropy; 0 without examples
};

/// In fp32 and without dropout, like lengths together; a meter counts the examples. Error Stopped.
Expected<Classification> classifyExamples(const Bert &bert, const LabelledSequences &examples,
                                          const SpecialTokens &special, const std::stop_token &stop,
                                          const ForwardOptions &options = {}, ProgressMeter *meter = nullptr);

/// Scores of a classifier on examples. Error Stopped.
Expected<ClassificationScores> evaluateExamples(const Bert &bert, const LabelledSequences &examples,
                                                const SpecialTokens &special, const std::stop_token &stop,
                                                const ForwardOptions &options = {},
                                                ProgressMeter *meter = nullptr);

} // namespace tlm
