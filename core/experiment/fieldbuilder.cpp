#include "core/experiment/fieldbuilder.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace tlm {

namespace {

template <typename T>
bool parseWhole(const std::string &text, T &value)
{
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end;
}

tl::unexpected<Error> invalid(const std::string &key, const std::string &text, const char *wanted)
{
    return failure(ErrorCode::ConfigurationInvalid,
                   fmt::format("{} must be {}, not \"{}\".", key, wanted, text.substr(0, 200)));
}

tl::unexpected<Error> outOfRange(const std::string &key, const std::string &text, FieldRange range)
{
    return failure(ErrorCode::ConfigurationOutOfRange, fmt::format("{} must lie between {} and {}, not {}.",
                                                                   key, range.minimum, range.maximum, text));
}

} // namespace

Expected<std::int64_t> parseInteger(const std::string &key, const std::string &text, FieldRange range)
{
    std::int64_t value = 0;
    if (!parseWhole(text, value))
        return invalid(key, text, "a whole number");
    if (double(value) < range.minimum || double(value) > range.maximum)
        return outOfRange(key, text, range);
    return value;
}

Expected<double> parseReal(const std::string &key, const std::string &text, FieldRange range)
{
    double value = 0;
    if (!parseWhole(text, value) || !std::isfinite(value))
        return invalid(key, text, "a number");
    if (value < range.minimum || value > range.maximum)
        return outOfRange(key, text, range);
    return value;
}

Expected<bool> parseBoolean(const std::string &key, const std::string &text)
{
    if (text == "true" || text == "false")
        return text == "true";
    return invalid(key, text, "true or false");
}

Expected<std::string> parseText(const std::string &key, const std::string &text)
{
    constexpr std::size_t longest = 4096;
    if (text.size() > longest || text.find('\0') != std::string::npos)
        return invalid(key, text, "a text of at most 4096 bytes");
    return text;
}

std::string writeReal(double value)
{
    return fmt::format("{}", value);
}

Field describeField(const FieldText &text, FieldKind kind, FieldRange range)
{
    Field field;
    field.key = text.key;
    const auto dot = field.key.find('.');
    field.group = dot == std::string::npos ? "run" : field.key.substr(0, dot);
    field.label = text.label;
    field.unit = text.unit;
    field.help = text.help;
    field.kind = kind;
    field.minimum = range.minimum;
    field.maximum = range.maximum;
    return field;
}

} // namespace tlm
