#pragma once
#include <QStyledItemDelegate>

namespace tlm {

/// Table and tree cells: numbers (right-aligned) in equal digit cells, an optional bar (ShareRole), chips
/// (TagsRole), a state with its icon (StateRole).
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tlm
