#include "ui/runs/runsfilter.h"

#include "ui/runs/runsmodel.h"

namespace tlm {

RunsFilter::RunsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RunsModel::SortRole);
    setSortLocaleAware(true);
}

void RunsFilter::setQuery(const RunQuery &query)
{
    m_query = query;
    invalidateFilter();
}

void RunsFilter::setArchivedShown(bool shown)
{
    m_archivedShown = shown;
    invalidateFilter();
}

void RunsFilter::setHidden(const QSet<QString> &ids)
{
    m_hidden = ids;
    invalidateFilter();
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_archivedShown && index.data(RunsModel::ArchivedRole).toBool())
        return false;
    if (m_hidden.contains(index.data(RunsModel::IdRole).toString()))
        return false;
    const Run &run = static_cast<const RunsModel *>(sourceModel())->runs()[static_cast<std::size_t>(row)];
    return m_query.accepts(run, index.data(RunsModel::SearchRole).toString());
}

} // namespace tlm
