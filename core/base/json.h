#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace tlm {

using Json = nlohmann::ordered_json;

/// Parses text; the error says where (`where:LINE`). Nesting deeper than 200 is refused.
Expected<Json> parseJson(std::string_view text, const std::string &where);

/// Reads and parses a file of at most `limit` bytes.
Expected<Json> readJson(const std::filesystem::path &path, std::uint64_t limit = std::uint64_t(1) << 30);

/// One line, non-ASCII kept, invalid UTF-8 replaced.
std::string toLine(const Json &json);

/// Indented by two, with a final newline, for files people open.
std::string toText(const Json &json);

/// A value that may be missing: null then.
template <typename T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// The shortest decimal that reads back as the same float (what `tlm search --json` prints).
std::string shortestFloat(float value);

} // namespace tlm
