#include "core/data/manifest.h"

#include <fmt/format.h>

namespace tlm {

Expected<Json> readManifest(const std::filesystem::path &folder, int newest)
{
    auto manifest = readJson(folder / manifestName);
    if (!manifest)
        return manifest;
    const auto version =
        takeManifest(*manifest, folder, [](const Json &json) { return json.at("version").get<int>(); });
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newest)
        return failure(ErrorCode::FileNewer,
                       fmt::format("This has version {}, newer than {}, the newest this program knows.",
                                   *version, newest),
                       (folder / manifestName).string());
    return manifest;
}

} // namespace tlm
