#pragma once
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/task.h"
#include "core/training/inference.h"

namespace tlm {

/// `{"layers":…,"heads":…,…,"per_head":[…],"options":{…}}`; the counts leave planted heads out. Of one
/// example also its tokens, where its second text begins, and the prediction if the model classifies.
Json attentionJson(const AttentionReport &report, const std::vector<std::string> &labels);
std::string attentionText(const AttentionReport &report, const std::vector<std::string> &labels);

/// `{"evaluation":{…},"metric":{"name":…,"value":…}}`
Json evaluationJson(const ClassificationScores &scores, TaskMetric metric, Split split,
                    const std::vector<std::string> &labels);

/// `{"metric":…,"value":…,"examples":…,"per_head":[{"layer":…,"head":…,"value":…,"change":…}]}`
Json importanceJson(const HeadImportance &importance, std::int64_t heads, TaskMetric metric);
/// The heads that matter first.
std::string importanceText(const HeadImportance &importance, std::int64_t heads, TaskMetric metric);

} // namespace tlm
