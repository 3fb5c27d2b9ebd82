#include "ui/theme/theme.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
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

constexpr qreal bodySize = 10; // points at 100 %

} // namespace

Theme &Theme::instance()
{
    static Theme instance;
    return instance;
}

void Theme::install(QApplication &application, Lightness lightness)
{
    m_application = &application;
    QFont base = application.font();
    QStringList families;
    if (QFontDatabase::families().contains("Inter"))
        families << "Inter";
    families << QFontInfo(base).family(); // the real one: an alias such as “Sans” would be passed over
    families << "Noto Sans CJK SC";       // named, or fallback may pick Japanese shapes
    base.setFamilies(families);
    application.setStyle(new ThemeStyle);
    apply({{lightness, m_style.look().contrast}, m_style.heat(), scaled(base)});
}

void Theme::setLook(Look look)
{
    if (look != m_style.look())
        apply({look, m_style.heat(), m_style.base()});
}

void Theme::setHeat(Heat heat)
{
    if (heat != m_style.heat())
        apply({m_style.look(), heat, m_style.base()});
}

void Theme::setScale(int percent)
{
    const int scale = std::clamp(percent, 80, 200);
    if (std::exchange(m_scale, scale) != scale)
        apply({m_style.look(), m_style.heat(), scaled(m_style.base())});
}

QFont Theme::scaled(QFont font) const
{
    font.setPointSizeF(bodySize * m_scale / 100);
    return font;
}

void Theme::apply(const Style &style)
{
    m_style = style;
    if (m_application->font() != style.base())
        m_application->setFont(style.base());
    const QPalette palette = makePalette(style.colours());
    m_application->setPalette(palette);
    QToolTip::setPalette(palette); // has one of its own
    Q_EMIT changed();
}

QIcon Theme::icon(const QString &name) const
{
    return tintedIcon(name);
}

} // namespace tlm
