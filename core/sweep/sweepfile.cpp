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

} // namespace tlm
