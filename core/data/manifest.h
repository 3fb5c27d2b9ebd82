#pragma once
#include <filesystem>

#include "core/base/json.h"

namespace tlm {

inline constexpr const char *manifestName = "manifest.json";

/// Reads the manifest of a folder of the workspace. Errors: FileNotFound, FileDamaged, FileNewer (its
/// `version` is above `newest`).
Expected<Json> readManifest(const std::filesystem::path &folder, int newest);

/// Runs `take(manifest)`, whose exceptions mean that the manifest lacks something: FileDamaged.
template <typename Take>
auto takeManifest(const Json &manifest, const std::filesystem::path &folder, Take take)
    -> Expected<decltype(take(manifest))>
{
    try {
        return take(manifest);
    } catch (const Json::exception &) {
        return failure(ErrorCode::FileDamaged, "The manifest is incomplete.",
                       (folder / manifestName).string());
    }
}

} // namespace tlm
