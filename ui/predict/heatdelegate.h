#pragma once
#include <QStyledItemDelegate>

namespace tlm {

/// Cells of a confusion matrix: the share of the row as heat, the count on it, readable on every shade.
class HeatDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace tlm
