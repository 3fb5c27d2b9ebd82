#pragma once
#include <QLabel>

#include "ui/theme/theme.h"

namespace tlm {

/// A label with a role of the type scale and a tone of the palette; follows a change of theme.
class Label : public QLabel
{
    Q_OBJECT
public:
    enum class Tone { Text, Muted, Accent, Good, Caution, Bad };
    explicit Label(const QString &text = {}, Theme::FontRole role = Theme::FontRole::Body,
                   Tone tone = Tone::Text, QWidget *parent = nullptr);
    void setTone(Tone tone);
    /// Takes the room that others leave and elides what does not fit; never widens its parent.
    void setGivesWay();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();
    Tone m_tone;
    bool m_givesWay = false;
};

/// The colour of a tone in the theme of the moment.
QColor toneColour(Label::Tone tone);

} // namespace tlm
