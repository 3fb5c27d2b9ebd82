#include "ui/widgets/itempainting.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOptionViewItem>

#include "ui/theme/theme.h"

namespace tlm {

void drawItemGround(QPainter *painter, const QStyleOptionViewItem &option, bool edge)
{
    const Colours &c = theme().colours();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, c.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, c.hover);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(c.accent, 1.4));
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    if (selected && edge)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
}

void drawChip(QPainter *painter, const QRectF &rect, const QString &text, const QColor &tone)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor fill = tone;
    fill.setAlphaF(theme().isDark() ? 0.22F : 0.13F); // over a selection too
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, 4, 4);
    painter->setPen(theme().colours().text);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

void drawShareBar(QPainter *painter, const QRectF &track, double share, const QColor &colour)
{
    const Colours &c = theme().colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(c.muted, c.surface, 0.16));
    painter->drawRoundedRect(track, 2, 2);
    if (share > 0) {
        painter->setBrush(colour);
        painter->drawRoundedRect(
            QRectF(track.left(), track.top(), track.width() * std::min(share, 1.0), track.height()), 2, 2);
    }
    painter->restore();
}

} // namespace tlm
