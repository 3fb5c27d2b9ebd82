#include "ui/theme/style.h"

#include <algorithm>
#include <array>

#include <QFontMetricsF>

namespace tlm {
namespace {

Colours coloursOf(Style::Look look)
{
    const bool dark = look.lightness == Style::Lightness::Dark;
    if (look.contrast == Style::Contrast::High)
        return dark ? darkHighContrastColours() : lightHighContrastColours();
    return dark ? darkColours() : lightColours();
}

/// Nearer to the text, in steps, until it stands out from the surface.
QColor standingOut(const QColor &colour, const Colours &colours, double least)
{
    for (double share = 1; share > 0; share -= 0.05)
        if (const QColor nearer = blend(colour, colours.text, share);
            contrast(nearer, colours.surface) >= least)
            return nearer;
    return colours.text;
}

/// Between colours at equal distances.
template <std::size_t count>
QColor between(const std::array<QColor, count> &colours, double value)
{
    const double place = value * (count - 1);
    const auto below = std::min(static_cast<std::size_t>(place), count - 2);
    return blend(colours[below + 1], colours[below], place - static_cast<double>(below));
}

/// Of matplotlib, by S. van der Walt and N. Smith (CC0).
QColor viridis(double value)
{
    static const std::array<QColor, 9> colours{"#440154", "#472D7B", "#3B528B", "#2C728E", "#21908C",
                                               "#27AD81", "#5DC863", "#AADC32", "#FDE725"};
    return between(colours, value);
}

} // namespace

Style::Style(Look look, Heat heat, const QFont &base)
    : m_look(look), m_heat(heat), m_base(base), m_colours(coloursOf(look)),
      m_unit(std::max(1.0, QFontMetricsF(base).height() / 17.0))
{
}

QFont Style::font(FontRole role) const
{
    QFont font = m_base;
    const qreal size = m_base.pointSizeF();
    switch (role) {
    case FontRole::Title:
        font.setPointSizeF(size * 1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Section:
        font.setPointSizeF(size * 1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Hint:
        font.setPointSizeF(size * 0.9);
        break;
    case FontRole::Body:
        break;
    }
    return font;
}

QColor Style::curve(int index) const
{
    static const std::array<QColor, 7> okabeIto{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                "#E69F00", "#56B4E9", "#7F7F7F"};
    const QColor colour = okabeIto[static_cast<std::size_t>(index) % okabeIto.size()];
    return standingOut(isDark() ? blend(colour, QColor(Qt::white), 0.68) : colour, m_colours,
                       hasHighContrast() ? 4.5 : 3.0);
}

QColor Style::heat(double value) const
{
    const double v = std::clamp(value, 0.0, 1.0);
    switch (m_heat) {
    case Heat::Viridis:
        return viridis(v);
    case Heat::Grey:
        return blend(m_colours.text, m_colours.surface, v);
    case Heat::Indigo:
        break;
    }
    return between(std::array{m_colours.surface, m_colours.heatMiddle, m_colours.heat}, v);
}

} // namespace tlm
