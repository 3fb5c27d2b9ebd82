#pragma once
#include <memory>
#include <optional>

#include <QAbstractTableModel>

#include "core/data/task.h"

namespace tlm {

/// Examples of one split of a task in memory, all of them or those found: number, class, text. Also the list
/// of the retrieval page (NumberRole, LabelRole). Texts are cut when they are shown.
class ExampleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Number, Class, Text, Pair };
    explicit ExampleModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Without `found`: all examples of the split.
    void setTask(std::shared_ptr<const Task> task, Split split,
                 std::optional<std::vector<std::uint32_t>> found = {});

    /// Number of a row's example within its split, from 0.
    std::uint32_t number(int row) const
    {
        return m_found ? (*m_found)[std::size_t(row)] : std::uint32_t(row);
    }
    const Example &example(int row) const { return m_task->examples(m_split)[number(row)]; }
    const std::shared_ptr<const Task> &task() const { return m_task; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString labelText(const Example &example) const;

    std::shared_ptr<const Task> m_task;
    Split m_split = Split::Train;
    std::optional<std::vector<std::uint32_t>> m_found;
};

/// What stands over a column of examples.
QVariant exampleHeader(int column, int role);

/// The name of a split for people.
QString splitText(Split split);

} // namespace tlm
