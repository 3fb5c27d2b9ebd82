#pragma once
#include "ui/frame/language.h"
#include "ui/frame/systemappearance.h"

namespace tlm {

class Settings;

/// How the window looks and speaks; empty or 0: as it was set in the window.
struct AppearanceChoice
{
    QString language, theme, contrast;
    int scale = 0;
};

/// Language, colours and text size of the window, as a person set them.
class Appearance : public QObject
{
    Q_OBJECT
public:
    /// The bus of the desktop's session, or the one at an address.
    explicit Appearance(Settings &settings, const QString &busAddress = {});

    /// At the start, before the first widget; `choice` goes before the settings and is not kept.
    void apply(const AppearanceChoice &choice = {});
    const QString &language() const { return m_language.name(); }

    /// What a person sets is kept. `language` may be empty, `theme` and `contrast` be `system`.
    void setLanguage(const QString &language);
    void setTheme(const QString &theme);
    void setContrast(const QString &contrast);
    void setHeat(const QString &heat);
    void setScale(int percent);

Q_SIGNALS:
    /// Texts or sizes are others now: what was built with those before has to be built again.
    void outdated();

private:
    Settings &m_settings;
    Language m_language;
    SystemAppearance m_system;
    QString m_theme, m_contrast;
};

} // namespace tlm
