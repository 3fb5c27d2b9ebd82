#pragma once
#include "app/terminal/checkreport.h"
#include "core/data/workspace.h"
#include "core/history/history.h"

namespace tlm {

/// Reads all that a run keeps in its folder: sizes, checksums where a file has one, and whether the program
/// understands it.
void checkRunFiles(const Workspace &workspace, const Run &run, CheckReport &report);

} // namespace tlm
