#pragma once
#include "core/base/json.h"
#include "core/selection/selection.h"

namespace tlm {

/// Stores a selection in the workspace: `manifest.json` and `documents.bin`. Its hash is set here. Errors:
/// NameTaken, those of files.
Expected<> saveSelection(const Workspace &workspace, Selection &selection);

/// Whether a new selection can have a name. Errors: NameInvalid, NameTaken.
Expected<> checkFree(const Workspace &workspace, const std::string &name);

/// The manifest of a selection's folder, and back. Errors: FileDamaged, FileNewer.
Json manifestOf(const SelectionSummary &summary);
Expected<SelectionSummary> readSummary(const std::filesystem::path &folder);

} // namespace tlm
