#include "ui/frame/appearance.h"

#include "ui/frame/settings.h"

namespace tlm {
namespace {

QString firstOf(const QString &choice, const QString &setting)
{
    return choice.isEmpty() ? setting : choice;
}

Theme::Heat heatNamed(const QString &name)
{
    return name == "viridis" ? Theme::Heat::Viridis
           : name == "grey"  ? Theme::Heat::Grey
                             : Theme::Heat::Indigo;
}

} // namespace

Appearance::Appearance(Settings &settings, const QString &busAddress)
    : m_settings(settings), m_system(busAddress)
{
}

void Appearance::apply(const AppearanceChoice &choice)
{
    m_language.apply(Language::choose(firstOf(choice.language, m_settings.get(settings::language))));
    m_theme = firstOf(choice.theme, m_settings.get(settings::theme));
    m_contrast = firstOf(choice.contrast, m_settings.get(settings::contrast));
    theme().setScale(choice.scale > 0 ? choice.scale : m_settings.get(settings::scale));
    theme().setLook(m_system.resolve(m_theme, m_contrast));
    theme().setHeat(heatNamed(m_settings.get(settings::heat)));
}

void Appearance::setLanguage(const QString &language)
{
    m_settings.set(settings::language, language);
    const QString name = Language::choose(language);
    if (name == m_language.name())
        return;
    m_language.apply(name);
    Q_EMIT outdated();
}

void Appearance::setTheme(const QString &name)
{
    m_settings.set(settings::theme, name);
    m_theme = name;
    theme().setLook(m_system.resolve(m_theme, m_contrast));
}

void Appearance::setContrast(const QString &contrast)
{
    m_settings.set(settings::contrast, contrast);
    m_contrast = contrast;
    theme().setLook(m_system.resolve(m_theme, m_contrast));
}

void Appearance::setHeat(const QString &heat)
{
    m_settings.set(settings::heat, heat);
    theme().setHeat(heatNamed(heat));
}

void Appearance::setScale(int percent)
{
    m_settings.set(settings::scale, percent);
    if (percent == theme().scale())
        return;
    theme().setScale(percent);
    Q_EMIT outdated();
}

} // namespace tlm
