#pragma once
#include <QAbstractTableModel>
#include <QPointer>

class QAction;

namespace tlm {

class Actions;

/// Every action of the registry with its keys.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Keys, Help, ColumnCount };
    explicit ShortcutModel(const Actions &actions, QObject *parent = nullptr);
    QAction *action(int row) const;
    int rowOf(QAction *action) const { return int(m_actions.indexOf(action)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    const Actions &m_source;
    QList<QPointer<QAction>> m_actions;
};

} // namespace tlm
