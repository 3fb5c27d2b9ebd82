#pragma once
#include <string>

#include "core/history/history.h"

namespace tlm {

/// Tells all runs of a task that it is called otherwise now. Error RunState, and nothing is changed, while
/// one of them trains.
Expected<> renameTaskInRuns(History &history, const std::string &name, const std::string &wanted);

} // namespace tlm
