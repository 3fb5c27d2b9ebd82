#include "ui/runs/runsfilter.h"

#include <algorithm>

#include "ui/runs/runsmodel.h"

namespace tlm {

RunsFilter::RunsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RunsModel::SortRole);
    setSortLocaleAware(true);
}

void RunsFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
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
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(RunsModel::SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace tlm
