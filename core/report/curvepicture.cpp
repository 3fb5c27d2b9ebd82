#include "core/report/curvepicture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/report/html.h"
#include "core/report/visiblepoints.h"

namespace tlm {

namespace {

/// Okabe and Ito's colours: apart for colour-blind readers too.
constexpr std::array colours{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F"};
constexpr std::array strokes{"", "7 4", "2 3", "8 3 2 3"};
constexpr double left = 60, right = 12, top = 12, bottom = 40, legendLine = 16;

struct Range
{
    double lower = 0, upper = 1;
};

std::optional<Range> rangeOf(const std::vector<PictureLine> &lines, std::vector<double> PictureLine::*values)
{
    std::optional<Range> range;
    for (const PictureLine &line : lines)
        for (const double value : line.*values)
            if (std::isfinite(value)) {
                range = range.value_or(Range{value, value});
                range->lower = std::min(range->lower, value);
                range->upper = std::max(range->upper, value);
            }
    if (range && range->lower == range->upper) {
        const double room = std::abs(range->upper) * 0.5 + 1e-9;
        range = Range{range->lower - room, range->upper + room};
    }
    return range;
}

/// Where values stand in the picture.
struct Frame
{
    Range x, y;
    double width, height, above;

    double column(double value) const
    {
        return left + (value - x.lower) / (x.upper - x.lower) * (width - left - right);
    }
    double floor() const { return height - bottom; }
    double row(double value) const
    {
        return floor() - (value - y.lower) / (y.upper - y.lower) * (floor() - above);
    }
};

std::string textAt(double x, double y, const char *anchor, const std::string &text)
{
    return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y, anchor,
                       escaped(text));
}

std::string axes(const Frame &frame, const std::string &xTitle)
{
    std::string svg;
    for (const double tick : roundTicks(frame.y.lower, frame.y.upper, 5)) {
        const double y = frame.row(tick);
        svg += fmt::format("<line x1=\"{}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#D5D9DF\"/>\n",
                           left, y, frame.width - right, y);
        svg += textAt(left - 6, y + 4, "end", fmt::format("{:.6g}", tick));
    }
    for (const double tick : roundTicks(frame.x.lower, frame.x.upper, 6))
        svg += textAt(frame.column(tick), frame.floor() + 16, "middle", fmt::format("{:.6g}", tick));
    svg += fmt::format("<line x1=\"{}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"#57606A\"/>\n",
                       left, frame.floor(), frame.width - right, frame.floor());
    return svg + textAt((left + frame.width - right) / 2, frame.height - 6, "middle", xTitle);
}

/// The path of a line with gaps where it is not finite, and a cross at the lower edge for each gap.
std::string drawn(const PictureLine &line, const Frame &frame, std::size_t number)
{
    std::string path, marks;
    bool begun = false;
    const auto columns = std::size_t(frame.width - left - right);
    for (const std::size_t point : visiblePoints(line.x, line.y, frame.x.lower, frame.x.upper, columns)) {
        const double x = frame.column(line.x[point]);
        if (!std::isfinite(line.y[point])) {
            marks += fmt::format("M{:.1f} {:.1f}l6 6m0 -6l-6 6", x - 3, frame.floor() - 8);
            begun = false;
            continue;
        }
        path += fmt::format("{}{:.1f} {:.1f}", begun ? 'L' : 'M', x, frame.row(line.y[point]));
        begun = true;
    }
    const char *colour = colours[number % colours.size()];
    std::string svg = fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\" stroke-linejoin=\"round\" "
        "stroke-dasharray=\"{}\"/>\n",
        path, colour, *strokes[number % strokes.size()] ? strokes[number % strokes.size()] : "none");
    if (!marks.empty())
        svg +=
            fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"/>\n", marks, colour);
    return svg;
}

std::string legendOf(const PictureLine &line, std::size_t number)
{
    const double y = top + legendLine * double(number);
    return fmt::format(
               "<line x1=\"{}\" y1=\"{:.1f}\" x2=\"{}\" y2=\"{:.1f}\" stroke=\"{}\" stroke-width=\"2\"/>\n",
               left, y, left + 20, y, colours[number % colours.size()]) +
           textAt(left + 26, y + 4, "start", line.name);
}

} // namespace

std::vector<double> roundTicks(double lower, double upper, int count)
{
    const double rough = (upper - lower) / std::max(1, count);
    if (!(rough > 0) || !std::isfinite(rough))
        return {};
    const double exponent = std::floor(std::log10(rough)), share = rough / std::pow(10.0, exponent);
    const double leading = share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1;
    const double power = std::pow(10.0, std::abs(exponent));
    // Divided by a power of ten, which is exact, and not multiplied by a tenth, which is not: 0.6 is 0.6.
    const auto valueAt = [&](double tick) {
        return exponent < 0 ? tick * leading / power : tick * leading * power;
    };
    std::vector<double> ticks;
    for (double tick = std::floor(lower / valueAt(1)); valueAt(tick) <= upper && ticks.size() < 100; ++tick)
        if (valueAt(tick) >= lower)
            ticks.push_back(valueAt(tick));
    return ticks;
}

std::string curvePicture(const std::vector<PictureLine> &lines, const std::string &xTitle, int width,
                         int height)
{
    std::string svg = fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                                  "viewBox=\"0 0 {0} {1}\" font-family=\"sans-serif\" font-size=\"11\" "
                                  "fill=\"#57606A\" role=\"img\">\n",
                                  width, height);
    const auto x = rangeOf(lines, &PictureLine::x), y = rangeOf(lines, &PictureLine::y);
    if (x && y) {
        const Frame frame{*x, *y, double(width), double(height), top + legendLine * double(lines.size())};
        svg += axes(frame, xTitle);
        for (std::size_t line = 0; line < lines.size(); ++line)
            svg += drawn(lines[line], frame, line) + legendOf(lines[line], line);
    }
    return svg + "</svg>\n";
}

} // namespace tlm
