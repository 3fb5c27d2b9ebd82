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
    enum class Contrast { Normal, High };
    struct Look
    {
        Lightness lightness = Lightness::Light;
        Contrast contrast = Contrast::Normal;
        friend bool operator==(const Look &, const Look &) = default;
    };
    enum class FontRole { Title, Section, Body, Strong, Hint };

    static Theme &instance();
    /// Dresses the application; called once, before the first widget.
    void install(QApplication &application, Lightness lightness);
    void setLightness(Lightness lightness) { setLook({lightness, m_look.contrast}); }
    void setLook(Look look);
    /// The size of all fonts in per cent, 80 … 200. What was built before keeps its sizes.
    void setScale(int percent);

    const Colours &colours() const { return m_colours; }
    bool isDark() const { return m_look.lightness == Lightness::Dark; }
    bool hasHighContrast() const { return m_look.contrast == Contrast::High; }
    int scale() const { return m_scale; }
    int space(int step) const; ///< 4, 8, 12, 16, 24 … at a font height of 17
    QFont font(FontRole role) const;
    QIcon icon(const QString &name) const;
    QColor curve(int index) const;   ///< Okabe-Ito order, lightened in dark, of enough contrast
    QColor heat(double value) const; ///< 0 … 1, from surface to indigo

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application = nullptr;
    Look m_look;
    int m_scale = 100;
    Colours m_colours;
    QFont m_base;
};

inline Theme &theme()
{
    return Theme::instance();
}

} // namespace tlm
