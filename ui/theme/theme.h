#pragma once
#include <QIcon>
#include <QObject>

#include "ui/theme/style.h"

class QApplication;

namespace tlm {

/// Palette, spacing, fonts and icons of the program; the only place where they are decided. Like
/// QApplication, whose palette and font it sets, there is one.
class Theme : public QObject
{
    Q_OBJECT
public:
    using Lightness = Style::Lightness;
    using Contrast = Style::Contrast;
    using Look = Style::Look;
    using Heat = Style::Heat;
    using FontRole = Style::FontRole;

    static Theme &instance();
    /// Dresses the application; called once, before the first widget.
    void install(QApplication &application, Lightness lightness);
    void setLightness(Lightness lightness) { setLook({lightness, m_style.look().contrast}); }
    void setLook(Look look);
    void setHeat(Heat heat);
    /// The size of all fonts in per cent, 80 … 200. What was built before keeps its sizes.
    void setScale(int percent);
    int scale() const { return m_scale; }

    const Style &style() const { return m_style; }
    const Colours &colours() const { return m_style.colours(); }
    bool isDark() const { return m_style.isDark(); }
    bool hasHighContrast() const { return m_style.hasHighContrast(); }
    int space(int step) const { return m_style.space(step); }
    QFont font(FontRole role) const { return m_style.font(role); }
    QColor curve(int index) const { return m_style.curve(index); }
    QColor heat(double value) const { return m_style.heat(value); }
    QIcon icon(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    void apply(const Style &style);
    QFont scaled(QFont font) const;

    QApplication *m_application = nullptr;
    int m_scale = 100;
    Style m_style;
};

inline Theme &theme()
{
    return Theme::instance();
}

} // namespace tlm
