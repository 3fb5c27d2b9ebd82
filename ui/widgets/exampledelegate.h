#pragma once
#include <QStyledItemDelegate>

namespace tlm {

/// Number, class and text of one example of a task (NumberRole, LabelRole, display text, MarksRole).
class ExampleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tlm
