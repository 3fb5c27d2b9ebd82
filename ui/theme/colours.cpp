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
