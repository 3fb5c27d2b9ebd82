#include "ui/predict/probabilitymodel.h"

#include <algorithm>

#include "ui/theme/number.h"
#include "ui/widgets/itemroles.h"

namespace tlm {

void ProbabilityModel::setEntries(std::vector<Entry> entries)
{
    const bool sameLabels = std::ranges::equal(entries, m_entries, {}, &Entry::label, &Entry::label);
    if (sameLabels && !entries.empty()) {
        m_entries = std::move(entries);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Probability));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const ProbabilityModel::Entry *ProbabilityModel::best() const
{
    const auto best = std::ranges::max_element(m_entries, {}, &Entry::probability);
    return best == m_entries.end() ? nullptr : &*best;
}

int ProbabilityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ProbabilityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant ProbabilityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Class ? entry.label : realText(entry.probability, 4);
    case StrongRole:
        return &entry == best();
    case ShareRole:
        return index.column() == Probability ? entry.probability : QVariant();
    case NumberRole:
        return 0;
    default:
        return {};
    }
}

QVariant ProbabilityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Class ? tr("Class") : tr("Probability");
}

} // namespace tlm
