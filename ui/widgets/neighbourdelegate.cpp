#include "ui/widgets/neighbourdelegate.h"

#include <QPainter>

#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/itempainting.h"
#include "ui/widgets/markedtext.h"

namespace tlm {
namespace {

constexpr char longestRank[] = "0,000", longestScore[] = "0.000000000"; // the nine digits of a float

/// Rank, and the score over its bar; returns the right edge.
qreal drawScore(QPainter *painter, const QRectF &r, const QModelIndex &index, qreal line)
{
    const Colours &c = theme().colours();
    painter->setPen(c.muted);
    painter->setFont(theme().font(Theme::FontRole::Body));
    const qreal rank = numberWidth(QFontMetricsF(painter->font()), longestRank);
    drawNumber(*painter, {r.left(), r.top(), rank, line}, index.data(NumberRole).toString(), Qt::AlignRight);
    painter->setPen(c.text);
    painter->setFont(theme().font(Theme::FontRole::Strong));
    const QRectF score(r.left() + rank + theme().space(12), r.top(),
                       numberWidth(QFontMetricsF(painter->font()), longestScore), line);
    drawNumber(*painter, score, index.data(ScoreRole).toString(), Qt::AlignRight);
    drawShareBar(painter,
                 QRectF(score.left(), r.top() + line + theme().space(4), score.width(), theme().space(6)),
                 index.data(ShareRole).toDouble(), theme().curve(0));
    return score.right();
}

/// Chips at the right end of a line; returns where they begin.
qreal drawTags(QPainter *painter, const QRectF &line, const QStringList &tags)
{
    qreal right = line.right();
    for (const QString &tag : tags) {
        const qreal width = painter->fontMetrics().horizontalAdvance(tag) + theme().space(10);
        drawChip(painter, {right - width, line.top() - 1, width, line.height() + 2}, tag,
                 theme().colours().caution);
        right -= width + theme().space(6);
    }
    return right;
}

} // namespace

void NeighbourDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    painter->save();
    drawItemGround(painter, option, true);
    const QRectF r = QRectF(option.rect).adjusted(theme().space(8), theme().space(8), -theme().space(16), 0);
    const qreal line = QFontMetricsF(theme().font(Theme::FontRole::Body)).height();
    const qreal left = drawScore(painter, r, index, line) + theme().space(20);
    painter->setFont(theme().font(Theme::FontRole::Hint));
    const QRectF head(left, r.top(), r.right() - left, line);
    const qreal right = drawTags(painter, head, index.data(TagsRole).toStringList());
    painter->setPen(c.muted);
    const int flags = Qt::AlignVCenter | Qt::TextDontClip; // a fallback font may stand taller than the line
    painter->drawText(QRectF(left, r.top(), right - left, line), flags,
                      painter->fontMetrics().elidedText(index.data(SourceRole).toString(), Qt::ElideRight,
                                                        int(right - left)));
    painter->setFont(theme().font(Theme::FontRole::Body));
    painter->setPen(c.text);
    drawMarkedText(*painter, QRectF(left, r.top() + line + theme().space(2), r.right() - left, 2 * line),
                   index.data().toString(), index.data(MarksRole).value<QVector<Mark>>(), 2, true);
    painter->restore();
}

QSize NeighbourDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().space(74)};
}

} // namespace tlm
