#pragma once
#include "core/base/json.h"
#include "core/history/history.h"

namespace tlm {

/// Everything that the store knows of a run but its points and its lock, under stable names.
Json runToJson(const Run &run);

/// The run of such an object. One that was at work when it was written is stopped. Errors: FileDamaged (what
/// is missing or of another kind), FileNewer, those of configurations.
Expected<Run> runFromJson(const Json &json, const std::string &where);

} // namespace tlm
