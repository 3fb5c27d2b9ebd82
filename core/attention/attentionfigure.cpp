#include "core/attention/attentionfigure.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/attention/headpattern.h"
#include "core/attention/palettepicture.h"
#include "core/report/html.h"

namespace tlm {

namespace {

constexpr int narrowest = 400; ///< so that the counts fit
constexpr int smallestCell = 48, gap = 8, margin = 16, label = 40, line = 20;
constexpr int barWidth = 10, barRoom = 64; ///< of the colour bar, and with its numbers

/// From white to indigo, as the window's heat maps in its light look.
Palette heatPalette()
{
    constexpr PaletteColour white{255, 255, 255}, middle{0x8A, 0x80, 0xE6}, indigo{0x31, 0x27, 0x9A};
    const auto blend = [](std::uint8_t from, std::uint8_t to, double share) {
        return std::uint8_t(std::lround(from + (to - from) * share));
    };
    Palette palette;
    for (std::size_t i = 0; i < palette.size(); ++i) {
        const double value = double(i) / 255;
        const auto &[from, to] = value < 0.5 ? std::pair(white, middle) : std::pair(middle, indigo);
        const double share = value < 0.5 ? 2 * value : 2 * value - 1;
        palette[i] = {blend(from.red, to.red, share), blend(from.green, to.green, share),
                      blend(from.blue, to.blue, share)};
    }
    return palette;
}

std::string pictureOf(const std::vector<std::uint8_t> &pixels, std::uint32_t width)
{
    static const Palette palette = heatPalette();
    return "data:image/png;base64," + base64(palettePng(pixels, width, palette));
}

std::string heatPicture(std::span<const float> weights, std::uint32_t tokens)
{
    std::vector<std::uint8_t> pixels;
    pixels.reserve(weights.size());
    for (const float weight : weights)
        pixels.push_back(std::uint8_t(std::lround(255 * std::clamp(weight, 0.0F, 1.0F))));
    return pictureOf(pixels, tokens);
}

std::string image(int x, int y, int width, int height, const std::string &picture)
{
    return fmt::format(R"(<image x="{}" y="{}" width="{}" height="{}" preserveAspectRatio="none" )"
                       R"(style="image-rendering:pixelated" xlink:href="{}"/>)",
                       x, y, width, height, picture);
}

struct Layout
{
    int cell, layers, heads;
    int step() const { return cell + gap; }
    int x(int head) const { return margin + label + head * step(); }
    int y(int layer) const { return margin + 3 * line + layer * step(); }
    int right() const { return x(heads) - gap; }
    int bottom() const { return y(layers) - gap; }
    int width() const { return std::max(right() + barRoom + margin, narrowest); }
    int height() const { return y(layers) + 2 * line + margin / 2; }
};

/// Slanting lines that end at the edges of a cell: patterns and clips are beyond some viewers.
std::string hatch(int x, int y, int cell)
{
    constexpr int distance = 6;
    std::string lines;
    for (int sum = distance; sum < 2 * cell; sum += distance) { // of the coordinates along a line
        const int far = std::min(sum, cell), near = sum - far;
        lines += fmt::format("M{} {}L{} {}", x + near, y + far, x + far, y + near);
    }
    return fmt::format(R"(<path class="hatch" d="{}" stroke="#FFFFFF" stroke-opacity="0.5"/>)", lines);
}

std::string mark(const HeadMeasures &head, int x, int y, int cell)
{
    const auto square = [=](const char *style) {
        return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" {}/>)", x, y, cell, cell, style);
    };
    if (head.planted)
        return square(R"(fill="none" stroke="#8A5A00" stroke-width="2" stroke-dasharray="2 2")");
    if (head.pattern == HeadPattern::Positional)
        return square(R"(fill="none" stroke="#D1242F" stroke-width="2")");
    const std::string veil = head.pattern == HeadPattern::Vertical
                                 ? square(R"(fill="#7A828C" fill-opacity="0.55")") + hatch(x, y, cell)
                                 : "";
    return veil + square(R"(fill="none" stroke="#D5D9DF")");
}

std::string describe(const HeadMeasures &head)
{
    return fmt::format("Head {}: {}{}", headName(head), patternName(head.pattern),
                       head.planted ? ", planted" : "");
}

std::string cellSvg(const StoredAttention &sentence, const HeadMeasures &head, const Layout &layout)
{
    const std::size_t tokens = sentence.texts.size(), one = tokens * tokens;
    const auto index = std::size_t(head.layer) * std::size_t(sentence.heads) + std::size_t(head.head);
    const auto weights = std::span(sentence.weights).subspan(index * one, one);
    const int x = layout.x(head.head), y = layout.y(head.layer);
    return fmt::format("<g><title>{}</title>", describe(head)) +
           image(x, y, layout.cell, layout.cell, heatPicture(weights, std::uint32_t(tokens))) +
           mark(head, x, y, layout.cell) + "</g>\n";
}

std::string text(int x, int y, const std::string &words, const char *style = "")
{
    return fmt::format("<text x=\"{}\" y=\"{}\" {}>{}</text>\n", x, y, style, escaped(words));
}

std::string axes(const Layout &layout)
{
    const int middleX = (layout.x(0) + layout.right()) / 2, middleY = (layout.y(0) + layout.bottom()) / 2;
    std::string svg = text(middleX, layout.y(0) - line, "Head", "text-anchor=\"middle\"");
    svg +=
        fmt::format("<text transform=\"translate({} {}) rotate(-90)\" text-anchor=\"middle\">Layer</text>\n",
                    margin + 8, middleY);
    for (int head = 0; head < layout.heads; ++head)
        svg += text(layout.x(head) + layout.cell / 2, layout.y(0) - 4, std::to_string(head),
                    "text-anchor=\"middle\"");
    for (int layer = 0; layer < layout.layers; ++layer)
        svg += text(margin + label - 6, layout.y(layer) + layout.cell / 2 + 4, std::to_string(layer),
                    "text-anchor=\"end\"");
    return svg;
}

/// The weights 0 … 1, from below.
std::string colourBar(const Layout &layout)
{
    std::vector<std::uint8_t> colours;
    for (int weight = 255; weight >= 0; --weight)
        colours.push_back(std::uint8_t(weight));
    const int x = layout.right() + margin, y = layout.y(0), height = layout.bottom() - y;
    std::string svg = "<g class=\"bar\"><title>Weight</title>" +
                      image(x, y, barWidth, height, pictureOf(colours, 1)) + "</g>\n";
    for (const double weight : {0.0, 0.5, 1.0})
        svg += text(x + barWidth + 6, y + 4 + int(std::lround((1 - weight) * height)),
                    fmt::format("{}", weight));
    return svg;
}

std::string countsText(const std::vector<HeadMeasures> &heads)
{
    const PatternCounts counts = countPatterns(heads);
    return fmt::format("{} positional (framed), {} vertical (veiled), {} other", counts.positional,
                       counts.vertical, counts.other);
}

std::string plantedText(const std::vector<HeadMeasures> &heads)
{
    const auto planted = std::count_if(heads.begin(), heads.end(), [](auto &head) { return head.planted; });
    return planted == 0 ? "" : fmt::format("{} planted by the initialisation (dotted), not counted", planted);
}

constexpr const char *start =
    R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{0}" )"
    R"(height="{1}" viewBox="0 0 {0} {1}" font-family="sans-serif" font-size="11" fill="#1C2128">
<title>{2}</title>
<rect width="{0}" height="{1}" fill="#FFFFFF"/>
)";

} // namespace

std::string attentionFigure(const StoredAttention &sentence, const std::vector<HeadMeasures> &heads,
                            const std::string &title, const std::string &description)
{
    const Layout layout{std::max(smallestCell, int(sentence.texts.size())), sentence.layers, sentence.heads};
    std::string svg = fmt::format(start, layout.width(), layout.height(), escaped(title));
    if (!description.empty())
        svg += "<desc>" + escaped(description) + "</desc>\n";
    svg += text(margin, margin + 8, title, "font-size=\"14\"") + axes(layout) + colourBar(layout);
    for (const HeadMeasures &head : heads)
        svg += cellSvg(sentence, head, layout);
    const int below = layout.y(layout.layers) + line;
    return svg + text(margin, below, countsText(heads)) + text(margin, below + line, plantedText(heads)) +
           "</svg>\n";
}

} // namespace tlm
