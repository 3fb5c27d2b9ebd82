#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace tlm {

IconLabel::IconLabel(const QString &icon, Label::Tone tone, int side, QWidget *parent)
    : QWidget(parent), m_icon(theme().icon(icon)), m_tone(tone)
{
    setFixedSize(theme().space(side), theme().space(side));
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(toneColour(m_tone));
    m_icon.paint(&painter, rect());
}

} // namespace tlm
