#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace tlm {

/// Folder of the running program.
std::filesystem::path programFolder();

/// Where LibTorch may lie, in order: the option, `$TLM_LIBTORCH`, beside the program, the set-up's cache.
/// python3's torch comes last and is asked for only when nothing else is there.
std::vector<std::filesystem::path> libTorchPlaces(const std::string &option);

/// The version that `version.py` of a torch folder states, without a local part (`2.11.0`); empty if there is
/// none.
std::string libTorchVersion(const std::filesystem::path &torchFolder);

/// The torch folder of the first place that holds the version this program was built with.
/// Errors: LibTorchMissing (places looked at), LibTorchMismatch (the version found and the one needed).
Expected<std::filesystem::path> findLibTorch(const std::string &option);

} // namespace tlm
