#pragma once
#include <QColor>

namespace tlm {

/// The colours of one lightness and contrast. Pages ask for a meaning, never for a value.
struct Colours
{
    QColor window, surface, raised, text, muted, line, accent, onAccent, good, caution, bad;
    QColor hover, selection, mark, positional, veil, heatMiddle, heat, shadow;
};

Colours lightColours();
Colours darkColours();
/// Texts keep a contrast of 7 on every ground, and lines are as visible as texts.
Colours lightHighContrastColours();
Colours darkHighContrastColours();

/// `over` laid on `under` with a share of 0 … 1.
QColor blend(const QColor &over, const QColor &under, double share);

/// Contrast ratio of two colours, 1 … 21 (WCAG 2.1).
double contrast(const QColor &first, const QColor &second);

} // namespace tlm
