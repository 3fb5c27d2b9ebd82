#include "ui/widgets/exampledelegate.h"

#include <QPainter>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/itempainting.h"
#include "ui/widgets/markedtext.h"

namespace tlm {

void ExampleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    painter->save();
    drawItemGround(painter, option, true);
    const QRectF r = QRectF(option.rect).adjusted(theme().space(12), theme().space(8), -theme().space(12), 0);
    painter->setFont(theme().font(Theme::FontRole::Hint));
    const qreal head = QFontMetricsF(painter->font()).height();
    const QString number = index.data(NumberRole).toString();
    painter->setPen(c.muted);
    drawNumber(*painter, {r.left(), r.top(), r.width(), head}, number, Qt::AlignLeft);
    const qreal after = numberWidth(QFontMetricsF(painter->font()), number) + theme().space(12);
    painter->drawText(QRectF(r.left() + after, r.top(), r.width() - after, head), Qt::AlignVCenter,
                      index.data(LabelRole).toString());
    painter->setFont(theme().font(Theme::FontRole::Body));
    painter->setPen(c.text);
    drawMarkedText(*painter, r.adjusted(0, head + theme().space(2), 0, 0), index.data().toString(),
                   index.data(MarksRole).value<QVector<Mark>>(), 2, false);
    painter->restore();
}

QSize ExampleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().space(72)};
}

} // namespace tlm
