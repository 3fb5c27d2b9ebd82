#pragma once
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/evaluation/scores.h"
#include "core/training/inference.h"

namespace tlm {

// What the verbs answer: as JSON in the shapes of commands.md, and as text for people.

/// `{"split":…,"examples":…,"macro_f1":…,…,"per_class":[…],"confusion":[[…]]}`
Json scoresJson(const ClassificationScores &scores, Split split, const std::vector<std::string> &labels);
std::string scoresText(const ClassificationScores &scores, const std::vector<std::string> &labels);

/// `{"label":…,"probabilities":{…}}`
Json predictionJson(const Prediction &prediction, const std::vector<std::string> &labels);
std::string predictionText(const Prediction &prediction, const std::vector<std::string> &labels);

/// `{"layers":…,"heads":…,…,"per_head":[…],"options":{…}}`; the counts leave planted heads out. Tokens of the
/// text are named if the report is of one example.
Json attentionJson(const AttentionReport &report);
std::string attentionText(const AttentionReport &report);

} // namespace tlm
