#pragma once
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

namespace tlm {

/// How often each true class (row) was predicted as each class (column).
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { RowShareRole = Qt::UserRole + 200 }; ///< share of the row's examples, 0 … 1

    using QAbstractTableModel::QAbstractTableModel;
    /// Errors in size (not labels × labels) leave the model empty.
    void setMatrix(const QStringList &labels, std::vector<std::vector<quint64>> counts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_labels;
    std::vector<std::vector<quint64>> m_counts;
    std::vector<quint64> m_totals;
};

} // namespace tlm
