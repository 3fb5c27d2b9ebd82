#include "ui/predict/rotatedheader.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/theme.h"

namespace tlm {

RotatedHeader::RotatedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

QSize RotatedHeader::sizeHint() const
{
    const QFontMetrics metrics(theme().font(Theme::FontRole::Hint));
    int longest = 0;
    for (int section = 0; section < count(); ++section)
        longest = std::max(longest,
                           metrics.horizontalAdvance(model()->headerData(section, orientation()).toString()));
    return {QHeaderView::sizeHint().width(), std::min(longest, theme().space(140)) + theme().space(12)};
}

void RotatedHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->setFont(theme().font(Theme::FontRole::Hint));
    painter->setPen(theme().colours().muted);
    painter->translate(rect.left(), rect.bottom() - theme().space(4));
    painter->rotate(-90);
    const QRect along(0, 0, rect.height() - theme().space(8), rect.width());
    const QString text = model()->headerData(section, orientation()).toString();
    painter->drawText(along, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, along.width()));
    painter->restore();
}

} // namespace tlm
