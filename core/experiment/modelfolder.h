#pragma once
#include <filesystem>
#include <string>

#include "core/experiment/modelconfig.h"

namespace tlm {

/// Whether a folder holds a model in Hugging Face layout: what it is, and weights.
bool isModelFolder(const std::filesystem::path &folder);

/// Finds what a person calls a model: a run id of the workspace (its best model), `RUN@STEP` (one that the
/// run kept on its way) or a folder. Error ModelNotFound.
Expected<std::filesystem::path> findModel(const std::filesystem::path &workspaceRoot,
                                          const std::string &model);

/// Reads what a folder in Hugging Face layout says of its model. Errors: ModelNotFound if it says nothing,
/// those of readJson and readConfigJson.
Expected<FolderConfiguration> readModelFolder(const std::filesystem::path &folder);

/// The configuration with the folder of its pretrained model in the place of the name, if its method starts
/// from one. Error ModelNotFound.
Expected<Configuration> withModelFolder(Configuration configuration,
                                        const std::filesystem::path &workspaceRoot);

/// The configuration with the sizes that are computed: of the pretrained model whose folder it names, if its
/// method starts from one. It is for plans; a run is stored as it was configured. Errors: those of
/// readModelFolder.
Expected<Configuration> withModelSizes(Configuration configuration);

} // namespace tlm
