#pragma once
#include <vector>

#include <QAbstractTableModel>

#include "core/history/history.h"

namespace tlm {

/// The runs that wait, the next one first. Rows can be dragged to another place.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Place, Id, What, Task, Seed, Time, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    struct Waiting
    {
        Run run;
        std::optional<double> seconds; ///< it will take, if that is known
    };
    /// Keeps what is the same, so that neither selection nor scrolling are lost.
    void setRuns(std::vector<Waiting> runs);
    const std::vector<Waiting> &runs() const { return m_runs; }
    QString id(int row) const;
    int rowOf(const QString &id) const; ///< −1: it does not wait
    QStringList order() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    /// A person dropped a run before this row.
    void dropped(const QString &id, int row);

private:
    QVariant text(const Waiting &waiting, int row, int column) const;

    std::vector<Waiting> m_runs;
};

/// The order with a run moved to another row.
QStringList movedTo(QStringList order, const QString &id, int row);

} // namespace tlm
