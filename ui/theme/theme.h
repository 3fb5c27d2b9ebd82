#pragma once
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include "ui/theme/colours.h"

class QApplication;

namespace tlm {

/// Palette, spacing, fonts and icons of the program; the only place where they are decided. Like
/// QApplication, whose palette and font it sets, there is one.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Lightness { Light, Dark };
    enum class FontRole { Title, Section, Body, Strong, Hint };

    static Theme &instance();
    /// Dresses the application; called once, before the first widget.
    void install(QApplication &application, Lightness lightness);
    void setLightness(Lightness lightness);

    const Colours &colours() const { return m_colours; }
    bool isDark() const { return m_lightness == Lightness::Dark; }
    int space(int step) const; ///< 4, 8, 12, 16, 24 … at a font height of 17
    QFont font(FontRole role) const;
    QIcon icon(const QString &name) const;
    QColor curve(int index) const;   ///< Okabe-Ito order, lightened in dark
    QColor heat(double value) const; ///< 0 … 1, from surface to indigo

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application = nullptr;
    Lightness m_lightness = Lightness::Light;
    Colours m_colours;
    QFont m_base;
};

inline Theme &theme()
{
    return Theme::instance();
}

} // namespace tlm
