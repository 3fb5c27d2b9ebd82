#include "ui/widgets/celldelegate.h"

#include <QPainter>

#include "ui/theme/number.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/itempainting.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/label.h"

namespace tlm {
namespace {

QColor cellColour(const QModelIndex &index)
{
    const Colours &c = theme().colours();
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid())
        return toneColour(static_cast<Label::Tone>(tone.toInt()));
    const QVariant own = index.data(Qt::ForegroundRole);
    return own.isValid() ? own.value<QColor>() : c.text;
}

void drawTags(QPainter *painter, const QRectF &rect, const QStringList &tags)
{
    painter->setFont(theme().font(Theme::FontRole::Hint));
    qreal x = rect.left();
    for (const QString &tag : tags) {
        const qreal width = painter->fontMetrics().horizontalAdvance(tag) + theme().space(10);
        const qreal height = theme().space(20);
        drawChip(painter, {x, rect.center().y() - height / 2, width, height}, tag, theme().colours().muted);
        x += width + theme().space(4);
    }
}

void drawState(QPainter *painter, const QRectF &rect, const QString &icon, const QString &text)
{
    const int side = theme().space(18);
    const qreal left = text.isEmpty() ? rect.center().x() - side / 2.0 : rect.left();
    theme().icon(icon).paint(painter, QRect(int(left), int(rect.center().y()) - side / 2, side, side));
    painter->setPen(theme().colours().text);
    painter->drawText(rect.adjusted(side + theme().space(6), 0, 0, 0), Qt::AlignVCenter, text);
}

void drawShare(QPainter *painter, const QRectF &rect, const QModelIndex &index, const QString &text)
{
    const qreal number = theme().space(46);
    drawNumber(*painter, {rect.left(), rect.top(), number, rect.height()}, text, Qt::AlignRight);
    const QRectF track(rect.left() + number + theme().space(8), rect.center().y() - theme().space(3),
                       rect.width() - number - theme().space(8), theme().space(6));
    if (index.data(ShareRole).toDouble() != noBar)
        drawShareBar(painter, track, index.data(ShareRole).toDouble(),
                     theme().curve(index.data(NumberRole).toInt()));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    drawItemGround(painter, option, false);
    const QRectF r = QRectF(option.rect).adjusted(theme().space(12), 0, -theme().space(12), 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString state = index.data(StateRole).toString();
    const QStringList tags = index.data(TagsRole).toStringList();
    painter->setFont(
        theme().font(index.data(StrongRole).toBool() ? Theme::FontRole::Strong : Theme::FontRole::Body));
    painter->setPen(cellColour(index));
    if (!tags.isEmpty())
        drawTags(painter, r, tags);
    else if (!state.isEmpty())
        drawState(painter, r, state, text);
    else if (index.data(ShareRole).isValid())
        drawShare(painter, r, index, text);
    else if (Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignRight)
        drawNumber(*painter, r, text, Qt::AlignRight);
    else
        painter->drawText(r, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, int(r.width())));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetricsF metrics(
        theme().font(index.data(StrongRole).toBool() ? Theme::FontRole::Strong : Theme::FontRole::Body));
    qreal width = numberWidth(metrics, text) + theme().space(26);
    if (!index.data(StateRole).toString().isEmpty())
        width += theme().space(26);
    for (const QString &tag : index.data(TagsRole).toStringList())
        width += metrics.horizontalAdvance(tag) + theme().space(14);
    if (index.data(ShareRole).isValid())
        width = theme().space(130);
    return {std::max(int(width), option.decorationSize.width()), theme().space(28)};
}

} // namespace tlm
