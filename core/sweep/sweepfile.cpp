#include "core/sweep/sweepfile.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/base/json.h"

namespace tlm {

namespace {

constexpr int version = 1;

Json toJson(const StoredSweep &sweep)
{
    Json axes = Json::array(), points = Json::array();
    for (const SweepAxis &each : sweep.axes)
        axes.push_back({{"key", each.key}, {"values", each.values}});
    for (const StoredSweep::Point &point : sweep.points)
        points.push_back(
            {{"values", point.values}, {"configuration", point.configuration}, {"run", point.run}});
    return {{"version", version}, {"name", sweep.name}, {"axes", axes}, {"points", points}};
}

Expected<StoredSweep> fromJson(const Json &json, const std::string &file)
{
    try {
        if (json.at("version").get<int>() > version)
            return failure(ErrorCode::FileNewer, "This sweep was written by a newer program.", file);
        StoredSweep sweep{json.at("name").get<std::string>(), {}, {}};
        for (const Json &each : json.at("axes"))
            sweep.axes.push_back(
                {each.at("key").get<std::string>(), each.at("values").get<std::vector<std::string>>()});
        for (const Json &point : json.at("points"))
            sweep.points.push_back({point.at("values").get<std::vector<std::string>>(),
                                    point.at("configuration").get<std::string>(),
                                    point.at("run").get<std::string>()});
        const auto fits = [&](const auto &point) { return point.values.size() == sweep.axes.size(); };
        if (std::ranges::all_of(sweep.points, fits))
            return sweep;
    } catch (const Json::exception &) {
    }
    return failure(ErrorCode::FileDamaged, "The file of the sweep is damaged.", file);
}

/// Whether all that was varied still is.
bool goesOn(const std::vector<SweepAxis> &before, const std::vector<SweepAxis> &now)
{
    const auto stays = [&](const SweepAxis &old) {
        const auto same = std::ranges::find(now, old.key, &SweepAxis::key);
        return same != now.end() && std::ranges::all_of(old.values, [&](const std::string &value) {
                   return std::ranges::find(same->values, value) != same->values.end();
               });
    };
    return before.size() == now.size() && std::ranges::all_of(before, stays);
}

} // namespace

std::filesystem::path sweepFile(const Workspace &workspace, const std::string &name)
{
    return workspace.root() / "sweeps" / (name + ".json");
}

std::vector<std::string> sweepNames(const Workspace &workspace)
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator file(workspace.root() / "sweeps", error), end;
         !error && file != end; file.increment(error))
        if (file->path().extension() == ".json")
            names.push_back(file->path().stem().string());
    std::ranges::sort(names);
    return names;
}

Expected<> saveSweep(const Workspace &workspace, const StoredSweep &sweep)
{
    if (auto checked = checkName(sweep.name); !checked)
        return checked;
    const auto file = sweepFile(workspace, sweep.name);
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return tl::unexpected(systemError(error.value(), file.string(), Access::Write));
    return writeFile(file, toText(toJson(sweep)));
}

Expected<StoredSweep> loadSweep(const Workspace &workspace, const std::string &name)
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    const auto file = sweepFile(workspace, name);
    if (std::error_code error; !std::filesystem::exists(file, error))
        return failure(ErrorCode::FileNotFound,
                       fmt::format("There is no sweep called {}; there are: {}.", name,
                                   fmt::join(sweepNames(workspace), ", ")),
                       file.string());
    return readJson(file).and_then([&](const Json &json) { return fromJson(json, file.string()); });
}

Expected<std::optional<StoredSweep>> loadEarlier(const Workspace &workspace, const std::string &name,
                                                 const std::vector<SweepAxis> &axes)
{
    auto before = loadSweep(workspace, name);
    if (!before && before.error().code == ErrorCode::FileNotFound)
        return std::nullopt;
    if (!before)
        return tl::unexpected(before.error());
    if (!goesOn(before->axes, axes))
        return failure(
            ErrorCode::NameTaken,
            fmt::format("The sweep {} varies something else, or values that are missing here.", name),
            sweepFile(workspace, name).string());
    return std::move(*before);
}

} // namespace tlm
