#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/data/safetensors.h"

namespace tlm {

/// Where a run keeps its one checkpoint.
std::filesystem::path checkpointFile(const std::filesystem::path &runFolder);

/// Of the state's text and all tensors in any order, so that a changed byte anywhere is found.
std::string checkpointChecksum(const std::string &state, const std::vector<TensorView> &tensors);

/// Compares the metadata `checksum` with the metadata `state` and the tensors: a safetensors file has no
/// checksum of its own. Error FileDamaged.
Expected<> verifyCheckpoint(const SafeTensors &file, const std::string &where);

} // namespace tlm
