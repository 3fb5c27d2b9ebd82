#include "ui/predict/confusionmodel.h"

#include <algorithm>
#include <numeric>

#include "ui/theme/number.h"

namespace tlm {

void ConfusionModel::setMatrix(const QStringList &labels, std::vector<std::vector<quint64>> counts)
{
    const auto size = static_cast<std::size_t>(labels.size());
    const bool square = counts.size() == size &&
                        std::ranges::all_of(counts, [size](const auto &row) { return row.size() == size; });
    beginResetModel();
    m_labels = square ? labels : QStringList();
    m_counts = square ? std::move(counts) : std::vector<std::vector<quint64>>();
    m_totals.clear();
    for (const auto &row : m_counts)
        m_totals.push_back(std::accumulate(row.begin(), row.end(), quint64(0)));
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_labels.size());
}

int ConfusionModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

QVariant ConfusionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = static_cast<std::size_t>(index.row()), column = static_cast<std::size_t>(index.column());
    const quint64 count = m_counts[row][column];
    switch (role) {
    case Qt::DisplayRole:
        return count == 0 ? QString() : countText(count);
    case Qt::TextAlignmentRole:
        return Qt::AlignCenter;
    case RowShareRole:
        return m_totals[row] == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(m_totals[row]);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 taken for %2: %3 of %4")
            .arg(m_labels[index.row()], m_labels[index.column()], countText(count), countText(m_totals[row]));
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= m_labels.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_labels[section];
    if (role == Qt::ToolTipRole)
        return orientation == Qt::Horizontal ? tr("Predicted: %1").arg(m_labels[section])
                                             : tr("True: %1").arg(m_labels[section]);
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace tlm
