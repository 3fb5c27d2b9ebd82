#pragma once
#include <string>

#include "core/data/workspace.h"

namespace tlm {

/// Gives a task another name, in its runs and selections too. Errors: RunState while one of its runs trains,
/// those of renameTask.
Expected<> renameTaskEverywhere(const Workspace &workspace, const std::string &name,
                                const std::string &wanted);

} // namespace tlm
