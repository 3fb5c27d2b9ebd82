#pragma once
#include <QSet>
#include <QSortFilterProxyModel>

namespace tlm {

/// Sorts runs by what a column means and keeps those that hold every word typed. Archived runs and runs about
/// to be removed do not show.
class RunsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RunsFilter(QObject *parent = nullptr);
    void setText(const QString &text);
    void setArchivedShown(bool shown);
    void setHidden(const QSet<QString> &ids);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QSet<QString> m_hidden;
    bool m_archivedShown = false;
};

} // namespace tlm
