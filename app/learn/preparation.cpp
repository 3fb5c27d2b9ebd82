#include "app/learn/preparation.h"

#include <fmt/format.h>
#include <unistd.h>

#include "core/experiment/modelfolder.h"

namespace tlm {

Expected<Configuration> readConfiguration(const std::string &json, const Workspace &workspace)
{
    return parseJson(json, "--configuration")
        .and_then([](const Json &parsed) { return configurationFromJson(parsed, "--configuration"); })
        .and_then([&](const Configuration &configuration) {
            return withModelFolder(configuration, workspace.root());
        });
}

Expected<Preparation> Preparation::begin(const Workspace &workspace, const std::string &name)
{
    const auto cache = workspace.root() / "cache";
    std::error_code ignored;
    std::filesystem::create_directories(cache, ignored);
    removeAbandoned(cache);
    auto folder = FolderTransaction::begin(cache / fmt::format("{}-{}", name, ::getpid()));
    if (!folder)
        return tl::unexpected(folder.error());
    return Preparation{std::move(*folder), cache};
}

} // namespace tlm
