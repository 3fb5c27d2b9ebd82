#include "ui/widgets/label.h"

#include <QPainter>

namespace tlm {
QColor toneColour(Label::Tone tone)
{
    const Colours &c = theme().colours();
    switch (tone) {
    case Label::Tone::Text:
        return c.text;
    case Label::Tone::Muted:
        return c.muted;
    case Label::Tone::Accent:
        return c.accent;
    case Label::Tone::Good:
        return c.good;
    case Label::Tone::Caution:
        return c.caution;
    case Label::Tone::Bad:
        return c.bad;
    }
    return c.text;
}

Label::Label(const QString &text, Theme::FontRole role, Tone tone, QWidget *parent)
    : QLabel(text, parent), m_tone(tone)
{
    setFont(theme().font(role));
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // else the parent's background role decides which entry is read
    recolour();
    connect(&theme(), &Theme::changed, this, &Label::recolour);
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    recolour();
}

void Label::setGivesWay()
{
    m_givesWay = true;
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_givesWay)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(toneColour(m_tone));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void Label::recolour()
{
    QPalette own;
    own.setColor(QPalette::WindowText, toneColour(m_tone));
    setPalette(own);
}

} // namespace tlm
