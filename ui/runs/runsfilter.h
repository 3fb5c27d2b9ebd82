#pragma once
#include <QSet>
#include <QSortFilterProxyModel>

#include "ui/runs/runquery.h"

namespace tlm {

/// Sorts runs by what a column means and keeps those that a query accepts. Archived runs and runs about
/// to be removed do not show.
class RunsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RunsFilter(QObject *parent = nullptr);
    void setQuery(const RunQuery &query);
    void setArchivedShown(bool shown);
    void setHidden(const QSet<QString> &ids);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    RunQuery m_query = *RunQuery::parse({});
    QSet<QString> m_hidden;
    bool m_archivedShown = false;
};

} // namespace tlm
