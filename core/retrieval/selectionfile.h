#pragma once
#include "core/retrieval/selection.h"

namespace tlm {

/// Stores a selection in the workspace: `manifest.json` and `documents.bin`. Its hash is set here. Errors:
/// NameTaken, those of files.
Expected<> saveSelection(const Workspace &workspace, Selection &selection);

/// The manifest's text and back. Error FileDamaged names `where` and the key.
std::string manifestOf(const SelectionSummary &summary);
Expected<SelectionSummary> summaryFrom(const std::filesystem::path &manifest);

} // namespace tlm
