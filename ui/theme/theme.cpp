#include "ui/theme/theme.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>
#include <QToolTip>

#include "ui/theme/themestyle.h"
#include "ui/theme/tintedicon.h"

namespace tlm {
namespace {

QPalette makePalette(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, blend(c.muted, c.line, 0.4));
    palette.setColor(QPalette::Shadow, c.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blend(c.muted, c.window, 0.65));
    return palette;
}

Colours coloursOf(Theme::Look look)
{
    const bool dark = look.lightness == Theme::Lightness::Dark;
    if (look.contrast == Theme::Contrast::High)
        return dark ? darkHighContrastColours() : lightHighContrastColours();
    return dark ? darkColours() : lightColours();
}

constexpr qreal bodySize = 10; // points at 100 %

/// Nearer to the text, in steps, until it stands out from the surface.
QColor standingOut(const QColor &colour, const Colours &colours, double least)
{
    for (double share = 1; share > 0; share -= 0.05)
        if (const QColor nearer = blend(colour, colours.text, share);
            contrast(nearer, colours.surface) >= least)
            return nearer;
    return colours.text;
}

} // namespace

Theme &Theme::instance()
{
    static Theme instance;
    return instance;
}

void Theme::install(QApplication &application, Lightness lightness)
{
    m_application = &application;
    m_look.lightness = lightness;
    m_base = application.font();
    QStringList families;
    if (QFontDatabase::families().contains("Inter"))
        families << "Inter";
    families << QFontInfo(m_base).family(); // the real one: an alias such as “Sans” would be passed over
    families << "Noto Sans CJK SC";         // named, or fallback may pick Japanese shapes
    m_base.setFamilies(families);
    m_base.setPointSizeF(bodySize * m_scale / 100);
    application.setFont(m_base);
    application.setStyle(new ThemeStyle);
    apply();
}

void Theme::setLook(Look look)
{
    if (std::exchange(m_look, look) != look)
        apply();
}

void Theme::setScale(int percent)
{
    const int scale = std::clamp(percent, 80, 200);
    if (std::exchange(m_scale, scale) == scale)
        return;
    m_base.setPointSizeF(bodySize * m_scale / 100);
    m_application->setFont(m_base);
    apply();
}

void Theme::apply()
{
    m_colours = coloursOf(m_look);
    const QPalette palette = makePalette(m_colours);
    m_application->setPalette(palette);
    QToolTip::setPalette(palette); // has one of its own
    Q_EMIT changed();
}

int Theme::space(int step) const
{
    return qRound(step * std::max(1.0, QFontMetricsF(m_base).height() / 17.0));
}

QFont Theme::font(FontRole role) const
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

QIcon Theme::icon(const QString &name) const
{
    return tintedIcon(name);
}

QColor Theme::curve(int index) const
{
    static const std::array<QColor, 7> okabeIto{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                "#E69F00", "#56B4E9", "#7F7F7F"};
    const QColor colour = okabeIto[static_cast<std::size_t>(index) % okabeIto.size()];
    return standingOut(isDark() ? blend(colour, QColor(Qt::white), 0.68) : colour, m_colours,
                       hasHighContrast() ? 4.5 : 3.0);
}

QColor Theme::heat(double value) const
{
    const double v = std::clamp(value, 0.0, 1.0);
    return v < 0.5 ? blend(m_colours.heatMiddle, m_colours.surface, 2 * v)
                   : blend(m_colours.heat, m_colours.heatMiddle, 2 * v - 1);
}

} // namespace tlm
