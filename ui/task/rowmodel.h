#pragma once
#include <memory>
#include <optional>

#include <QAbstractTableModel>

#include "core/data/taskrows.h"
#include "ui/jobs/numberedrows.h"
#include "ui/widgets/lazyrows.h"

namespace tlm {

/// The examples of one split of a task, or those that a query found, in the columns of ExampleModel. Any
/// number of rows: a worker reads the texts of those that are shown.
class RowModel : public QAbstractTableModel, public LazyRows
{
    Q_OBJECT
public:
    explicit RowModel(Jobs &jobs, QObject *parent = nullptr);
    /// Without `found`: all examples of the split.
    void setRows(std::shared_ptr<const TaskRows> rows, Split split,
                 std::optional<std::vector<std::uint32_t>> found = {});
    /// Number of a row's example within its split, from 0.
    std::uint32_t number(int row) const { return m_shown.number(row); }
    Split split() const { return m_split; }
    RowTexts textMaker() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        QString text, pair;
    };
    /// `shown` is missing while it is read.
    static QString cell(const TaskRows &rows, Split split, std::uint32_t number, int column,
                        const Shown *shown);

    std::shared_ptr<const TaskRows> m_rows;
    Split m_split = Split::Train;
    mutable NumberedRows<Shown> m_shown; ///< asking for a row may have it read
};

} // namespace tlm
