#pragma once
#include "core/data/workspace.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// The configuration of an option that holds JSON, its pretrained model found.
/// Errors: of the JSON; ModelNotFound.
Expected<Configuration> readConfiguration(const std::string &json, const Workspace &workspace);

/// A folder for what a look at a training prepares, named for the look; it goes with the transaction. What it
/// shares with a run stays beside it in the cache.
struct Preparation
{
    FolderTransaction folder;
    std::filesystem::path cache;
    static Expected<Preparation> begin(const Workspace &workspace, const std::string &name);
};

} // namespace tlm
