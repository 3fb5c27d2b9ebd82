#pragma once
#include <memory>

#include <QAbstractTableModel>

#include "core/data/task.h"
#include "core/selection/selection.h"
#include "ui/jobs/numberedrows.h"
#include "ui/retrieval/corporaset.h"
#include "ui/widgets/lazyrows.h"

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

/// The documents of a selection, some of them at random, or those that were left out. A worker reads the
/// texts of those that are shown.
class SelectionModel : public QAbstractTableModel, public LazyRows
{
    Q_OBJECT
public:
    enum class Part { Selected, Sample, LeftOut, Repeats };
    enum class Column { Number, Rank, FoundBy, Score, Similarity, Contains, How, Repeats, Source, Text };
    explicit SelectionModel(Jobs &jobs, QObject *parent = nullptr);

    /// The seed decides which documents a sample has.
    void show(std::shared_ptr<const OpenSelection> opened, Part part, std::uint64_t sampleSeed = 1);
    /// Where a row's document stands in its list: of those selected, left out or repeating.
    std::size_t position(int row) const { return m_shown.number(row); }
    const std::vector<Column> &columns() const { return m_columns; }
    RowTexts textMaker() const override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What is read of a document.
    struct Shown
    {
        QString source, text, repeated;
    };
    static Shown readShown(const OpenSelection &opened, Part part, std::size_t position);
    /// `shown` is missing while it is read.
    static QString cell(const Selection &selection, Part part, std::size_t position, Column column,
                        const Shown *shown);
    static QString readCell(const Shown *shown, Column column);
    static QString selectedCell(const SelectedDocument &document, Column column);
    static QString leftOutCell(const GuardedDocument &document, Column column);

    std::shared_ptr<const OpenSelection> m_opened;
    Part m_part = Part::Selected;
    std::vector<Column> m_columns;
    mutable NumberedRows<Shown> m_shown; ///< asking for a row may have it read
};

/// A document to read, and why it was left out.
struct PickedDocument
{
    QString reason; ///< the dev or test text that it contains, or the document that it repeats
    Passage text;   ///< with the run of words marked that it shares with the reason
};
/// The whole text of a document of a list.
QString readWhole(const OpenSelection &opened, SelectionModel::Part part, std::size_t position);

PickedDocument readPicked(const OpenSelection &opened, SelectionModel::Part part, std::size_t position);

} // namespace tlm
