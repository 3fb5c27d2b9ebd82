#pragma once
#include <memory>

#include <QAbstractTableModel>

#include "core/data/task.h"
#include "core/selection/selection.h"
#include "ui/retrieval/corporaset.h"

namespace tlm {

/// A selection with what its rows are read from.
struct OpenSelection
{
    Selection selection;
    CorporaSet corpora;
    Task task;

    /// Errors: SelectionNotFound, TaskNotFound, CorpusNotFound (also when a corpus is another one by now),
    /// those of files.
    static Expected<OpenSelection> open(const Workspace &workspace, const std::string &name);
};

/// The documents of a selection, or those that the leak guard left out. Texts are read when they are shown.
class SelectionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Part { Selected, LeftOut };
    enum class Column { Number, Rank, FoundBy, Score, Contains, How, Source, Text };
    explicit SelectionModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::shared_ptr<const OpenSelection> opened, Part part);
    const std::vector<Column> &columns() const { return m_columns; }
    /// The whole document of a row.
    QString text(int row) const;
    /// The dev or test text that a document left out contains; empty for one that was selected.
    QString leakedText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Document document(int row) const;
    QString cell(int row, Column column) const;
    QString selectedCell(const SelectedDocument &document, Column column) const;
    QString leftOutCell(const GuardedDocument &document, Column column) const;

    std::shared_ptr<const OpenSelection> m_opened;
    Part m_part = Part::Selected;
    std::vector<Column> m_columns;
};

} // namespace tlm
