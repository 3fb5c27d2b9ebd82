#include "core/experiment/ownpreset.h"

#include <algorithm>
#include <cerrno>

namespace tlm {

std::filesystem::path ownPresetFile(const Workspace &workspace, const std::string &name)
{
    return workspace.root() / "presets" / (name + ".json");
}

std::vector<std::string> ownPresetNames(const Workspace &workspace)
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator file(workspace.root() / "presets", error), end;
         !error && file != end; file.increment(error))
        if (file->path().extension() == ".json")
            names.push_back(file->path().stem().string());
    std::ranges::sort(names);
    return names;
}

Expected<> saveOwnPreset(const Workspace &workspace, const std::string &name, Configuration configuration)
{
    if (auto checked = checkName(name); !checked)
        return checked;
    const auto file = ownPresetFile(workspace, name);
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return tl::unexpected(systemError(error.value(), file.string(), Access::Write));
    configuration.task.clear();
    configuration.selection.clear();
    configuration.model.clear();
    configuration.seed = 1;
    return writeFile(file, toText(toJson(configuration)));
}

Expected<Configuration> loadOwnPreset(const Workspace &workspace, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    const auto file = ownPresetFile(workspace, name);
    return readJson(file).and_then(
        [&](const Json &json) { return configurationFromJson(json, file.string()); });
}

Expected<> removeOwnPreset(const Workspace &workspace, const std::string &name)
{
    if (auto checked = checkName(name); !checked)
        return checked;
    const auto file = ownPresetFile(workspace, name);
    std::error_code error;
    if (!std::filesystem::remove(file, error) || error)
        return tl::unexpected(systemError(error ? error.value() : ENOENT, file.string(), Access::Write));
    return {};
}

} // namespace tlm
