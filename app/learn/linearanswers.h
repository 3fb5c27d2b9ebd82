#pragma once
#include <filesystem>
#include <string>

#include "core/base/json.h"
#include "core/baseline/linear.h"

namespace tlm {

/// The fields of the answer to a request about a linear model, which is predicted and scored with. Error
/// ModelInvalid for what needs attention heads.
Expected<Json> answerLinear(const LinearClassifier &classifier, const std::string &verb, const Json &request,
                            const std::filesystem::path &workspace);

} // namespace tlm
