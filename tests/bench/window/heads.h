#pragma once
#include "core/data/workspace.h"

namespace tlm::bench {

/// Grids of 144 heads at 64 tokens and of 384 heads at 512: redrawn as they are, and after a change of size.
void measureGrids(int repeats);

/// From picking another sentence until its grid is painted, with the newest run's model loaded; nothing
/// without a run that has a network.
void measureFirstGrid(const Workspace &workspace, int repeats);

} // namespace tlm::bench
