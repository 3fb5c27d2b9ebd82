#include "core/base/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/base/file.h"

namespace tlm {

namespace {

constexpr int deepest = 200;

struct TooDeep
{
};

bool checkDepth(int depth, Json::parse_event_t event, Json &)
{
    const bool opens =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (opens && depth >= deepest)
        throw TooDeep{};
    return true;
}

/// The library's message without its own number and position.
std::string plainMessage(std::string_view message)
{
    if (const auto column = message.find("column "); column != std::string_view::npos) {
        if (const auto colon = message.find(": ", column); colon != std::string_view::npos)
            message.remove_prefix(colon + 2);
    }
    return std::string(message);
}

} // namespace

Expected<Json> parseJson(std::string_view text, const std::string &where)
{
    try {
        return Json::parse(text.begin(), text.end(), checkDepth);
    } catch (const Json::parse_error &error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        return failure(ErrorCode::FileDamaged,
                       fmt::format("This is not valid JSON: {}.", plainMessage(error.what())),
                       fmt::format("{}:{}", where, 1 + std::count(text.begin(), end, '\n')));
    } catch (const Json::exception &error) {
        return failure(ErrorCode::FileDamaged, fmt::format("This is not valid JSON: {}.", error.what()),
                       where);
    } catch (const TooDeep &) {
        return failure(ErrorCode::FileDamaged, fmt::format("This JSON is nested deeper than {}.", deepest),
                       where);
    }
}

Expected<Json> readJson(const std::filesystem::path &path, std::uint64_t limit)
{
    return readFile(path, limit).and_then([&](const std::string &text) {
        return parseJson(text, path.string());
    });
}

std::string toLine(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string toText(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string shortestFloat(float value)
{
    if (!std::isfinite(value))
        return "null";
    char text[32];
    const auto result = std::to_chars(text, text + sizeof text, value);
    return {text, result.ptr};
}

} // namespace tlm
