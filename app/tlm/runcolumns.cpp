#include "app/tlm/runcolumns.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/terminal/runlines.h"
#include "core/experiment/field.h"

namespace tlm {

namespace {

Json::json_pointer placeOf(std::string key)
{
    std::ranges::replace(key, '.', '/');
    return Json::json_pointer('/' + key);
}

std::string cell(const Json &value)
{
    if (value.is_number_float())
        return fmt::format("{:.6g}", value.get<double>());
    if (value.is_array()) {
        std::string text;
        for (const Json &part : value)
            text += (text.empty() ? "" : ", ") + part.get<std::string>();
        return text;
    }
    if (value.is_null())
        return "–";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

Expected<RunColumns> RunColumns::of(const std::vector<std::string> &names)
{
    const Json known = runRow(Run());
    for (const std::string &name : names)
        if (!known.contains(name) && !findField(name))
            return failure(ErrorCode::Usage, unknownKey(name).value().cause, "--columns");
    RunColumns columns;
    columns.m_names = names;
    return columns;
}

Json RunColumns::row(const Run &run) const
{
    const Json row = runRow(run), configuration = toJson(run.configuration);
    Json chosen = Json::object();
    for (const std::string &name : m_names) {
        const auto place = placeOf(name);
        chosen[name] = row.contains(name)              ? row[name]
                       : configuration.contains(place) ? configuration[place]
                                                       : Json();
    }
    return chosen;
}

std::vector<std::string> RunColumns::cells(const Run &run) const
{
    const Json row = this->row(run);
    std::vector<std::string> cells;
    for (const std::string &name : m_names)
        cells.push_back(cell(row[name]));
    return cells;
}

} // namespace tlm
