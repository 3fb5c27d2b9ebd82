#pragma once
#include <memory>

#include <QAbstractTableModel>

#include "core/data/task.h"

namespace tlm {

/// The examples of one split of a task that pass a filter: number, class, text. Also the list of the
/// retrieval page (NumberRole, LabelRole). Any number of rows: texts are read from the task when they are
/// shown.
class ExampleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Number, Class, Text, Pair };
    explicit ExampleModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setTask(std::shared_ptr<const Task> task);
    void setSplit(Split split);
    /// Part of a text (any case) and a label (−1: all).
    void setFilter(const QString &words, int label);

    /// Number of a row's example within its split, from 0.
    std::uint32_t example(int row) const { return m_rows[std::size_t(row)]; }
    QString text(int row) const;
    const std::shared_ptr<const Task> &task() const { return m_task; }
    Split split() const { return m_split; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void applyFilter();
    QString labelText(const Example &example) const;

    std::shared_ptr<const Task> m_task;
    Split m_split = Split::Train;
    QString m_words;
    int m_label = -1;
    std::vector<std::uint32_t> m_rows;
};

/// What stands over a column of examples.
QVariant exampleHeader(int column, int role);

/// The beginning of a text, on one line, for a cell.
QString cellText(const std::string &text);

/// The name of a split for people.
QString splitText(Split split);

} // namespace tlm
