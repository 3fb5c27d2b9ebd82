#pragma once
#include "core/history/history.h"

namespace tlm {

/// Whether a configuration can start from the model that it names, where that is another run: one that has a
/// network, or will have. A folder is looked at by its trainer. Errors: RunNotFound, RunState.
Expected<> checkModelRun(const History &history, const Configuration &configuration);

} // namespace tlm
