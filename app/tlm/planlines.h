#pragma once
#include "app/terminal/output.h"
#include "core/data/workspace.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// Tells what a run will cost, `{"plan":{…}}` to scripts: parameters, padded tokens, FLOPs by the paper's
/// rule and as they will be computed at most, memory and disk; without those that a pretrained model decides
/// which is not there yet. Errors: TaskNotFound, ModelInvalid.
Expected<> tellPlan(const Configuration &configuration, const Workspace &workspace, Output &output);

/// `1.35 GB`
std::string bytesText(double bytes);

} // namespace tlm
