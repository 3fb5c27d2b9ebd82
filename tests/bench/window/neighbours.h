#pragma once
#include "core/data/workspace.h"

namespace tlm::bench {

/// How long the retrieval page takes from a picked text to its neighbours on the screen, with all corpora of
/// a workspace: the median over `texts` training texts of each task.
void measureNeighbours(const Workspace &workspace, int texts);

} // namespace tlm::bench
