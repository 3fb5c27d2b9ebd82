#pragma once
#include <string>

#include "core/data/workspace.h"

namespace tlm {

/// Tells the selections of a workspace that a task or a corpus is called otherwise now. Errors: those of
/// reading and writing their manifests.
Expected<> renameTaskInSelections(const Workspace &workspace, const std::string &name,
                                  const std::string &wanted);
Expected<> renameCorpusInSelections(const Workspace &workspace, const std::string &name,
                                    const std::string &wanted);

} // namespace tlm
