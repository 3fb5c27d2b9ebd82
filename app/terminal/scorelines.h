#pragma once
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/evaluation/scores.h"

namespace tlm {

// Scores and predictions as JSON in the shapes of commands.md, and as text for people.

/// `{"split":…,"examples":…,"macro_f1":…,…,"per_class":[…],"confusion":[[…]]}`
Json scoresJson(const ClassificationScores &scores, Split split, const std::vector<std::string> &labels);
std::string scoresText(const ClassificationScores &scores, const std::vector<std::string> &labels);

/// `{"label":…,"probabilities":{…}}` of a distribution over the labels.
Json predictionJson(const std::vector<double> &probabilities, const std::vector<std::string> &labels);
std::string predictionText(const std::vector<double> &probabilities, const std::vector<std::string> &labels);

} // namespace tlm
