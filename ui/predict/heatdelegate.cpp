#include "ui/predict/heatdelegate.h"

#include <QPainter>

#include "ui/predict/confusionmodel.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"

namespace tlm {

void HeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Colours &colours = theme().colours();
    const QColor ground = theme().heat(index.data(ConfusionModel::RowShareRole).toDouble());
    const QRect cell = option.rect.adjusted(0, 0, -1, -1);
    painter->save();
    painter->fillRect(cell, ground);
    const bool dark = contrast(ground, Qt::white) > contrast(ground, Qt::black);
    painter->setPen(dark ? Qt::white : Qt::black);
    painter->setFont(theme().font(Theme::FontRole::Hint));
    drawNumber(*painter, cell, index.data().toString(), Qt::AlignHCenter);
    if (index.row() == index.column()) {
        painter->setPen(colours.line);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 2));
        painter->drawRect(cell.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace tlm
