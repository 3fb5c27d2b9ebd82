#include "ui/widgets/navigationbutton.h"

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

NavigationButton::NavigationButton(const QString &icon, const QString &word, const QString &help,
                                   bool checkable)
{
    setText(word);
    setIcon(theme().icon(icon));
    setCheckable(checkable);
    setAutoExclusive(checkable); // a screen reader tells one of several, not a check box
    describe(this, word, help);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(theme().space(36));
}

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics metrics(theme().font(Theme::FontRole::Strong));
    return {theme().space(58) + metrics.horizontalAdvance(text()), theme().space(36)};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Colours &c = theme().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(theme().space(8), 1, -theme().space(8), -1);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(ring ? QPen(c.accent, 1.6) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()    ? c.selection
                     : underMouse() ? blend(c.text, c.window, 0.06)
                                    : QColor(Qt::transparent));
    painter.drawRoundedRect(pill, 6, 6);
    const int side = theme().space(20);
    const QRect at(theme().space(18), (height() - side) / 2, side, side);
    painter.setPen(isChecked() ? c.accent : c.muted);
    icon().paint(&painter, at);
    if (width() <= theme().space(80))
        return;
    painter.setFont(theme().font(isChecked() ? Theme::FontRole::Strong : Theme::FontRole::Body));
    painter.setPen(isChecked() ? c.text : blend(c.text, c.muted, 0.5));
    painter.drawText(rect().adjusted(at.right() + theme().space(12), 0, -theme().space(8), 0),
                     Qt::AlignVCenter, text());
}

} // namespace tlm
