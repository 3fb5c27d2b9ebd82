#include "ui/widgets/navigationbutton.h"

#include <utility>

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

/// Grounds that keep their number readable.
std::pair<QColor, QColor> badgeColours(Label::Tone tone)
{
    const Colours &c = theme().colours();
    if (tone == Label::Tone::Muted)
        return {blend(c.muted, c.window, 0.16), c.text};
    return {toneColour(tone), c.window};
}

} // namespace

NavigationButton::NavigationButton(const QString &icon, const QString &word, const QString &help,
                                   bool checkable)
    : m_help(help)
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

void NavigationButton::setBadge(const Badge &badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    describe(this, text(),
             badge.text.isEmpty()
                 ? m_help
                 : tr("%1 · %2", "what a page is for, what is new there").arg(m_help, badge.help));
    update();
}

QSize NavigationButton::sizeHint() const
{
    const QFontMetrics metrics(theme().font(Theme::FontRole::Strong));
    const int badge = isCheckable() ? theme().space(34) : 0; // kept free, so that a badge moves nothing
    return {theme().space(58) + metrics.horizontalAdvance(text()) + badge, theme().space(36)};
}

void NavigationButton::drawBadge(QPainter &painter, bool folded) const
{
    const auto [ground, ink] = badgeColours(m_badge.tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(folded ? toneColour(m_badge.tone) : ground);
    if (folded) {
        const qreal side = theme().space(8);
        painter.drawEllipse(QRectF(theme().space(34), theme().space(7), side, side));
        return;
    }
    painter.setFont(theme().font(Theme::FontRole::Hint));
    const int high = painter.fontMetrics().height() + theme().space(2);
    const int wide =
        std::max(high, painter.fontMetrics().horizontalAdvance(m_badge.text) + theme().space(10));
    const QRect pill(width() - theme().space(15) - wide, (height() - high) / 2, wide, high);
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setPen(ink);
    painter.drawText(pill, Qt::AlignCenter, m_badge.text);
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
    const bool folded = width() <= theme().space(80);
    if (!folded) {
        painter.setFont(theme().font(isChecked() ? Theme::FontRole::Strong : Theme::FontRole::Body));
        painter.setPen(isChecked() ? c.text : blend(c.text, c.muted, 0.5));
        painter.drawText(rect().adjusted(at.right() + theme().space(12), 0, -theme().space(8), 0),
                         Qt::AlignVCenter, text());
    }
    if (!m_badge.text.isEmpty())
        drawBadge(painter, folded);
}

} // namespace tlm
