#pragma once
#include <memory>
#include <vector>

#include <QAbstractTableModel>

#include "core/history/runfilter.h"

namespace tlm {

/// The runs of a workspace as a table, filtered and sorted. It does both itself: a proxy takes seconds over
/// ten thousand rows. New lists are merged in, so that selections and the place one reads stay; where nearly
/// all changes it is reset.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Id,
        Star,
        Name,
        State,
        Task,
        MethodName,
        ScaleName,
        RecipeName,
        SelectionName,
        Seed,
        Dev,
        Test,
        Tokens,
        Flops,
        Time,
        DeviceName,
        Tags,
        Created,
        Note
    };
    static constexpr int columns = Note + 1;
    enum Role { IdRole = Qt::UserRole + 100, ArchivedRole };

    explicit RunsModel(QObject *parent = nullptr);

    /// A run and what is looked for in it; made in any thread.
    struct Entry
    {
        explicit Entry(Run run);
        Run run;
        std::string search;
        std::int64_t number;
    };
    using Entries = std::vector<std::shared_ptr<const Entry>>;
    /// Entries in the order of the runs given.
    static Entries entriesOf(std::vector<Run> runs);

    /// Replaces all runs, the newest first.
    void setEntries(Entries entries);
    void setRuns(std::vector<Run> runs) { setEntries(entriesOf(std::move(runs))); }
    /// Takes over what changed.
    void update(RunChanges changes);

    int runCount() const { return static_cast<int>(m_all.size()); } ///< shown or not
    const Run *find(const QString &id) const;
    std::vector<const Run *> allRuns() const;
    int rowOf(const QString &id) const; ///< −1 if it does not show

    void setFilter(const RunFilter &filter);
    void setArchivedShown(bool shown);
    void setPinned(const QString &id);
    void sort(int column, Qt::SortOrder order) override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    bool accepts(const Entry &entry) const;
    void sortEntries(Entries &entries) const;
    void show(Entries entries);
    void removeRowsOutside(const Entries &entries);
    void reorder(const Entries &entries);
    void insertMissing(const Entries &entries);
    QVariant decoration(const Run &run, int column, int role) const;

    Entries m_all, m_shown;
    RunFilter m_filter;
    QString m_pinned;
    int m_column = Id;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    bool m_archivedShown = false;
};

} // namespace tlm
