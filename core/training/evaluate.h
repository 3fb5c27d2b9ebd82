#pragma once
#include <stop_token>

#include "core/base/error.h"
#include "core/evaluation/scores.h"
#include "core/model/bert.h"
#include "core/text/tokenizer.h"
#include "core/training/sequences.h"

namespace tlm {

/// Scores of a classifier on examples, in fp32 and without dropout, like lengths together. Error Stopped.
Expected<ClassificationScores> evaluateExamples(const Bert &bert, const LabelledSequences &examples,
                                                const SpecialTokens &special, std::stop_token stop);

} // namespace tlm
