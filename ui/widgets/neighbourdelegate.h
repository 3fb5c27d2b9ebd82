#pragma once
#include <QStyledItemDelegate>

namespace tlm {

/// Rank, score with bar, source and passage of one neighbour; matched terms bold on a tint, chips
/// (NumberRole, ScoreRole, ShareRole, SourceRole, display text, MarksRole, TagsRole).
class NeighbourDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tlm
