#pragma once
#include <vector>

#include "core/history/history.h"

namespace tlm {

class Workspace;

/// Whether a run has left a network that can be looked into.
bool hasNetwork(const Workspace &workspace, const Run &run);

/// Whether a run has left anything that predicts: a network or a linear model.
bool hasModel(const Workspace &workspace, const Run &run);

/// The steps of which a run has kept its model, the newest first.
std::vector<std::int64_t> keptSteps(const Workspace &workspace, const Run &run);

} // namespace tlm
