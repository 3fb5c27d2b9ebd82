#include "ui/widgets/entrylist.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/itempainting.h"
#include "ui/widgets/itemroles.h"

namespace tlm {

void EntryModel::setEntries(std::vector<Entry> entries)
{
    if (entries == m_entries)
        return;
    if (std::ranges::equal(entries, m_entries, {}, &Entry::key, &Entry::key)) {
        m_entries = std::move(entries);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::AccessibleTextRole:
        return QString(entry.name + ' ' + entry.detail);
    case SourceRole:
    case Qt::ToolTipRole:
        return entry.detail;
    case StateRole:
        return entry.icon;
    case KeyRole:
        return entry.key;
    default:
        return {};
    }
}

namespace {

QColor iconColour(const QString &icon, bool selected)
{
    const Colours &c = theme().colours();
    if (icon == "error" || icon == "caution")
        return icon == "error" ? c.bad : c.caution;
    return selected ? c.accent : c.muted;
}

} // namespace

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    painter->save();
    drawItemGround(painter, option, true);
    const QRect r = option.rect.adjusted(theme().space(12), 0, -theme().space(12), 0);
    const int side = theme().space(20);
    const QString icon = index.data(StateRole).toString();
    painter->setPen(iconColour(icon, option.state & QStyle::State_Selected));
    theme().icon(icon).paint(painter, QRect(r.left(), r.center().y() - side / 2, side, side));
    const QRect words = r.adjusted(side + theme().space(12), 0, 0, 0);
    const auto draw = [&](Theme::FontRole role, const QColor &colour, const QString &text, int top) {
        painter->setFont(theme().font(role));
        painter->setPen(colour);
        const QRect line(words.left(), top, words.width(), painter->fontMetrics().height());
        painter->drawText(line, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        return line.bottom() + 1;
    };
    const int below =
        draw(Theme::FontRole::Strong, c.text, index.data().toString(), r.top() + theme().space(6));
    draw(Theme::FontRole::Hint, c.muted, index.data(SourceRole).toString(), below + theme().space(1));
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().space(48)};
}

} // namespace tlm
