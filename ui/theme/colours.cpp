#include "ui/theme/colours.h"

#include <algorithm>
#include <cmath>

namespace tlm {

Colours lightColours()
{
    return {.window = "#F6F7F9",
            .surface = "#FFFFFF",
            .raised = "#FFFFFF",
            .text = "#1C2128",
            .muted = "#57606A",
            .line = "#D5D9DF",
            .accent = "#0B62C4",
            .onAccent = "#FFFFFF",
            .good = "#17752F",
            .caution = "#8A5A00",
            .bad = "#B42318",
            .hover = "#EEF1F5",
            .selection = "#DCEAFB",
            .mark = "#FFF0B8",
            .positional = "#D1242F",
            .veil = "#7A828C",
            .heatMiddle = "#8A80E6",
            .heat = "#31279A",
            .shadow = "#A8AFB8"};
}

Colours darkColours()
{
    return {.window = "#17191D",
            .surface = "#1F2227",
            .raised = "#2A2E35",
            .text = "#E7E9EC",
            .muted = "#9DA7B3",
            .line = "#333941",
            .accent = "#6CB0FF",
            .onAccent = "#0B1726",
            .good = "#56D364",
            .caution = "#E3B341",
            .bad = "#FF8A80",
            .hover = "#282C33",
            .selection = "#22384F",
            .mark = "#564512",
            .positional = "#FF6B6B",
            .veil = "#8A929C",
            .heatMiddle = "#675BD3",
            .heat = "#D2CDFF",
            .shadow = "#0B0C0E"};
}

Colours lightHighContrastColours()
{
    return {.window = "#FFFFFF",
            .surface = "#FFFFFF",
            .raised = "#FFFFFF",
            .text = "#000000",
            .muted = "#30363D",
            .line = "#59616B",
            .accent = "#003A85",
            .onAccent = "#FFFFFF",
            .good = "#08471A",
            .caution = "#5A3A00",
            .bad = "#7E0D06",
            .hover = "#E4EAF1",
            .selection = "#C9DDF7",
            .mark = "#FFE680",
            .positional = "#A50E18",
            .veil = "#4A525C",
            .heatMiddle = "#6A5FD0",
            .heat = "#1C1470",
            .shadow = "#6A727C"};
}

Colours darkHighContrastColours()
{
    return {.window = "#000000",
            .surface = "#0A0C0F",
            .raised = "#14171B",
            .text = "#FFFFFF",
            .muted = "#D0D7DE",
            .line = "#8B949E",
            .accent = "#8CC4FF",
            .onAccent = "#000000",
            .good = "#7CF08F",
            .caution = "#FFD766",
            .bad = "#FFB3AC",
            .hover = "#22272E",
            .selection = "#0B2C4D",
            .mark = "#5C4A00",
            .positional = "#FF8A80",
            .veil = "#B6BEC8",
            .heatMiddle = "#7D71F0",
            .heat = "#E4E1FF",
            .shadow = "#000000"};
}

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace tlm
