#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/history/runarchive.h"

namespace tlm {

namespace {

constexpr std::string_view header = "step,tokens,time,value,name\n";
constexpr std::size_t longestName = 200;

/// The text up to the next comma or to the end, which is taken off.
std::string_view cut(std::string_view &line)
{
    const std::size_t comma = line.find(',');
    const std::string_view part = line.substr(0, comma);
    line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + 1);
    return part;
}

template <typename Number>
bool read(std::string_view text, Number &number)
{
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
}

bool readPoint(std::string_view line, MetricPoint &point)
{
    const bool numbers = read(cut(line), point.step) && read(cut(line), point.tokens) &&
                         read(cut(line), point.time) && read(cut(line), point.value);
    point.name = line;
    return numbers && !line.empty() && line.size() <= longestName;
}

} // namespace

std::string pointsText(const std::vector<MetricPoint> &points)
{
    std::string text(header);
    for (const MetricPoint &point : points)
        fmt::format_to(std::back_inserter(text), "{},{},{},{},{}\n", point.step, point.tokens, point.time,
                       point.value, point.name);
    return text;
}

Expected<std::vector<MetricPoint>> pointsOf(std::string_view text, const std::string &where)
{
    const auto damaged = [&where](std::size_t line) {
        return failure(ErrorCode::FileDamaged, "A line of the run's curves is damaged.",
                       fmt::format("{}:{}", where, line));
    };
    if (!text.starts_with(header) || !text.ends_with('\n'))
        return damaged(1);
    text.remove_prefix(header.size());
    std::vector<MetricPoint> points;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (!readPoint(text.substr(0, end), points.emplace_back()))
            return damaged(points.size() + 1);
        text.remove_prefix(end + 1);
    }
    return points;
}

} // namespace tlm
