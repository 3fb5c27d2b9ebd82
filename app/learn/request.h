#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/terminal/learnoptions.h"
#include "core/base/json.h"
#include "core/data/task.h"
#include "core/training/inference.h"

namespace tlm {

// The fields of a request to `tlm serve` (see server.h). Every error is Usage and names the field.

Expected<std::string> textField(const Json &request, const char *key);
/// The same, but it may be missing.
Expected<std::string> textField(const Json &request, const char *key, const std::string &fallback);
/// The one text that is asked about.
Expected<Example> exampleOf(const Json &request);
/// What is looked at and how.
Expected<AttentionRequest> attentionRequestOf(const Json &request);

/// A task's split that a model is scored on.
struct ScoredSplit
{
    std::string task;
    Split split = Split::Dev;
    std::size_t limit = SIZE_MAX; ///< the first examples only
    std::vector<HeadPlace> muted;
};
Expected<ScoredSplit> scoredSplitOf(const Json &request);

} // namespace tlm
