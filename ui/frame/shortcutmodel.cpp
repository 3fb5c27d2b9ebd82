#include "ui/frame/shortcutmodel.h"

#include "ui/frame/actions.h"

namespace tlm {

ShortcutModel::ShortcutModel(const Actions &actions, QObject *parent)
    : QAbstractTableModel(parent), m_source(actions)
{
    connect(&actions, &Actions::changed, this, &ShortcutModel::read);
    read();
}

/// The same rows as before keep their place; a change of keys changes only words.
void ShortcutModel::read()
{
    QList<QPointer<QAction>> actions;
    for (QAction *action : m_source.all())
        actions.append(action);
    if (actions == m_actions) {
        if (!m_actions.isEmpty())
            Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Help));
        return;
    }
    beginResetModel();
    m_actions = actions;
    endResetModel();
}

QAction *ShortcutModel::action(int row) const
{
    return m_actions.value(row);
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_actions.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    const QAction *shown = checkIndex(index, CheckIndexOption::IndexIsValid) ? action(index.row()) : nullptr;
    if (!shown || role != Qt::DisplayRole)
        return {};
    QString text = shown->text();
    switch (index.column()) {
    case Name:
        return text.remove('&');
    case Keys:
        return shown->shortcut().toString(QKeySequence::NativeText);
    default:
        return shown->whatsThis();
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Action");
    case Keys:
        return tr("Keys");
    default:
        return tr("What it does");
    }
}

} // namespace tlm
