#pragma once
#include <QColor>
#include <QFont>

#include "ui/theme/colours.h"

namespace tlm {

/// How the program looks at one moment. A value: what is painted in another thread is painted with its own.
class Style
{
public:
    enum class Lightness { Light, Dark };
    enum class Contrast { Normal, High };
    struct Look
    {
        Lightness lightness = Lightness::Light;
        Contrast contrast = Contrast::Normal;
        friend bool operator==(const Look &, const Look &) = default;
    };
    /// The colours of heat maps: one hue from the surface on, or a scale that is known from elsewhere.
    enum class Heat { Indigo, Viridis, Grey };
    enum class FontRole { Title, Section, Body, Strong, Hint };

    Style() = default;
    Style(Look look, Heat heat, const QFont &base);

    Look look() const { return m_look; }
    Heat heat() const { return m_heat; }
    const QFont &base() const { return m_base; }
    const Colours &colours() const { return m_colours; }
    bool isDark() const { return m_look.lightness == Lightness::Dark; }
    bool hasHighContrast() const { return m_look.contrast == Contrast::High; }
    int space(int step) const { return qRound(step * m_unit); } ///< 4, 8, 12 … at a font height of 17
    QFont font(FontRole role) const;
    QColor curve(int index) const;   ///< Okabe-Ito order, lightened in dark, of enough contrast
    QColor heat(double value) const; ///< 0 … 1, from little to much

private:
    Look m_look;
    Heat m_heat = Heat::Indigo;
    QFont m_base;
    Colours m_colours;
    double m_unit = 1; ///< kept, so that no other thread asks a font that it shares for its height
};

} // namespace tlm
