#pragma once
#include "core/data/workspace.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// `presets/NAME.json` of a workspace: a configuration that a person keeps under a name, without task,
/// selection, model and seed; `tlm train --config` reads it, too.
std::filesystem::path ownPresetFile(const Workspace &workspace, const std::string &name);

/// Names of the presets that a person keeps, in byte order.
std::vector<std::string> ownPresetNames(const Workspace &workspace);

/// Keeps a configuration, in place of one of the same name. Errors: NameInvalid, those of writing files.
Expected<> saveOwnPreset(const Workspace &workspace, const std::string &name, Configuration configuration);

/// Errors: NameInvalid, FileNotFound, FileDamaged, those of configurationFromJson.
Expected<Configuration> loadOwnPreset(const Workspace &workspace, const std::string &name);

/// Errors: NameInvalid, FileNotFound, FileUnwritable.
Expected<> removeOwnPreset(const Workspace &workspace, const std::string &name);

} // namespace tlm
