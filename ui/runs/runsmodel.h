#pragma once
#include <vector>

#include <QAbstractTableModel>

#include "core/history/history.h"

namespace tlm {

/// The runs of a workspace as a table. New lists are merged in, so that selections and the place one reads
/// stay.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Id,
        State,
        Task,
        MethodName,
        ScaleName,
        Seed,
        Dev,
        Test,
        Tokens,
        Flops,
        Time,
        Tags,
        Created,
        Note
    };
    static constexpr int columns = Note + 1;
    enum Role { SortRole = Qt::UserRole + 100, SearchRole, ArchivedRole, IdRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRuns(std::vector<Run> runs);
    const std::vector<Run> &runs() const { return m_runs; }
    const Run *find(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeMissing(const std::vector<Run> &runs);
    void insertNew(std::vector<Run> &runs);
    QString text(const Run &run, int column) const;

    std::vector<Run> m_runs;
};

} // namespace tlm
