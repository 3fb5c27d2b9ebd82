#include "core/sweep/axis.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/experiment/field.h"

namespace tlm {

namespace {

constexpr std::array specialKeys{axis::k,      axis::selector, axis::query,
                                 axis::corpus, axis::budget,   axis::stage2};

/// The whole key of a field from its last word, or of anything else as it is.
Expected<std::string> wholeKey(std::string_view key)
{
    if (std::ranges::find(specialKeys, key) != specialKeys.end() || findField(key))
        return std::string(key);
    std::vector<std::string> found;
    for (const Field &field : fields())
        if (field.key.ends_with(fmt::format(".{}", key)))
            found.push_back(field.key);
    if (found.empty())
        return unknownKey(key);
    if (found.size() > 1)
        return failure(
            ErrorCode::ConfigurationInvalid,
            fmt::format("\"{}\" may be {}: write the one that is meant.", key, fmt::join(found, " or ")));
    return found.front();
}

Expected<> checkOneOf(std::string_view key, const std::string &value,
                      std::initializer_list<const char *> names)
{
    if (std::ranges::find(names, std::string_view(value)) != names.end())
        return {};
    return failure(ErrorCode::ConfigurationInvalid,
                   fmt::format("{}: \"{}\" is not one of {}.", key, value, fmt::join(names, ", ")));
}

Expected<> checkNeighbours(const std::string &value)
{
    constexpr int most = 10'000;
    int k = -1;
    const char *end = value.data() + value.size();
    const auto parsed = std::from_chars(value.data(), end, k);
    if (parsed.ec == std::errc{} && parsed.ptr == end && k >= 0 && k <= most)
        return {};
    return failure(ErrorCode::ConfigurationOutOfRange,
                   fmt::format("k must be a whole number from 0 to {}, not {}.", most, value));
}

Expected<> checkValue(const std::string &key, const std::string &value)
{
    if (value.empty())
        return failure(ErrorCode::ConfigurationInvalid, fmt::format("A value of {} is empty.", key));
    if (key == axis::k)
        return checkNeighbours(value);
    if (key == axis::selector)
        return checkOneOf(key, value, {"bm25", "random", "dsir"});
    if (key == axis::query)
        return checkOneOf(key, value, {"text", "rake"});
    if (key == axis::stage2)
        return checkOneOf(key, value, {"on", "off"});
    Configuration any;
    if (key == axis::budget)
        return applyBudget(any, value);
    if (key == axis::corpus || (key == "joint.rho1" && value == externalOnly))
        return {};
    return findField(key)->set(any, value);
}

} // namespace

std::vector<std::string> splitAt(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        if (letter == separator)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

Expected<SweepAxis> makeAxis(std::string_view key, std::vector<std::string> values)
{
    auto whole = wholeKey(key);
    if (!whole)
        return tl::unexpected(whole.error());
    std::set<std::string_view> seen;
    for (const std::string &value : values) {
        if (auto checked = checkValue(*whole, value); !checked)
            return tl::unexpected(checked.error());
        if (!seen.insert(value).second)
            return failure(ErrorCode::ConfigurationInvalid,
                           fmt::format("{} has the value {} twice.", key, value));
    }
    return SweepAxis{std::move(*whole), std::move(values)};
}

Expected<SweepAxis> parseAxis(std::string_view text)
{
    const auto equals = text.find('=');
    const auto placed = [&](Error error) {
        error.where = fmt::format("--vary {}", text);
        return error;
    };
    if (equals == std::string_view::npos)
        return failure(ErrorCode::ConfigurationInvalid, "What varies is written as KEY=VALUE,VALUE….",
                       fmt::format("--vary {}", text));
    return makeAxis(text.substr(0, equals), splitAt(text.substr(equals + 1), ',')).map_error(placed);
}

} // namespace tlm
