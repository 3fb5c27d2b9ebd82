#include "ui/retrieval/selectionmodel.h"

#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"

namespace tlm {
namespace {

constexpr qsizetype longestCell = 400; // characters that a cell can show

bool isNumber(SelectionModel::Column column)
{
    return column < SelectionModel::Column::Contains;
}

std::vector<SelectionModel::Column> columnsOf(SelectionModel::Part part, Selector selector)
{
    using Column = SelectionModel::Column;
    if (part == SelectionModel::Part::LeftOut)
        return {Column::Number, Column::Contains, Column::How, Column::Source, Column::Text};
    if (selector == Selector::Random)
        return {Column::Number, Column::Source, Column::Text};
    return {Column::Number, Column::Rank, Column::FoundBy, Column::Score, Column::Source, Column::Text};
}

} // namespace

Expected<OpenSelection> OpenSelection::open(const Workspace &workspace, const std::string &name)
{
    auto selection = loadSelection(workspace, name);
    if (!selection)
        return tl::unexpected(selection.error());
    if (const auto same = SelectionTexts::open(workspace, *selection); !same)
        return tl::unexpected(same.error());
    auto corpora = CorporaSet::open(workspace, selection->summary.corpora);
    if (!corpora)
        return tl::unexpected(corpora.error());
    auto task = loadTask(workspace, selection->summary.task);
    if (!task)
        return tl::unexpected(task.error());
    return OpenSelection{std::move(*selection), std::move(*corpora), std::move(*task)};
}

void SelectionModel::show(std::shared_ptr<const OpenSelection> opened, Part part)
{
    beginResetModel();
    m_opened = std::move(opened);
    m_part = part;
    m_columns =
        m_opened ? columnsOf(part, m_opened->selection.summary.options.selector) : std::vector<Column>();
    endResetModel();
}

Document SelectionModel::document(int row) const
{
    const auto at = std::size_t(row);
    const Selection &selection = m_opened->selection;
    const auto [corpus, document] =
        m_part == Part::LeftOut ? std::pair(selection.guarded[at].corpus, selection.guarded[at].document)
                                : std::pair(selection.documents[at].corpus, selection.documents[at].document);
    return m_opened->corpora.stores[corpus].document(document).value_or(Document());
}

QString SelectionModel::text(int row) const
{
    return QString::fromStdString(document(row).text);
}

QString SelectionModel::leakedText(int row) const
{
    if (m_part != Part::LeftOut)
        return {};
    const GuardedDocument &guarded = m_opened->selection.guarded[std::size_t(row)];
    const auto &examples = m_opened->task.examples(guarded.split);
    return guarded.example < examples.size() ? QString::fromStdString(examples[guarded.example].text)
                                             : QString();
}

int SelectionModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_opened)
        return 0;
    return int(m_part == Part::LeftOut ? m_opened->selection.guarded.size()
                                       : m_opened->selection.documents.size());
}

int SelectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString SelectionModel::selectedCell(const SelectedDocument &document, Column column) const
{
    if (column == Column::Rank)
        return countText(qulonglong(document.rank) + 1);
    return column == Column::FoundBy ? countText(document.queries) : realText(double(document.score), 2);
}

QString SelectionModel::leftOutCell(const GuardedDocument &document, Column column) const
{
    if (column == Column::Contains)
        return tr("%1 text %2", "split and number of an example")
            .arg(splitText(document.split), countText(qulonglong(document.example) + 1));
    return document.near ? tr("25 words in a row") : tr("The whole text");
}

QString SelectionModel::cell(int row, Column column) const
{
    const auto at = std::size_t(row);
    const Selection &selection = m_opened->selection;
    switch (column) {
    case Column::Number:
        return countText(at + 1);
    case Column::Source: {
        const std::uint32_t corpus =
            m_part == Part::LeftOut ? selection.guarded[at].corpus : selection.documents[at].corpus;
        return tr("%1: %2", "corpus and document")
            .arg(QString::fromStdString(m_opened->corpora.names[corpus]),
                 QString::fromStdString(document(row).id));
    }
    case Column::Text:
        return text(row).left(longestCell).simplified();
    default:
        return m_part == Part::LeftOut ? leftOutCell(selection.guarded[at], column)
                                       : selectedCell(selection.documents[at], column);
    }
}

QVariant SelectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = m_columns[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(cell(index.row(), column)) : QVariant();
}

QVariant SelectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    const Column column = m_columns[std::size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString titles[] = {tr("No."),      tr("Best rank"),     tr("Found by"), tr("Score"),
                              tr("Contains"), tr("Found through"), tr("Source"),   tr("Text")};
    const QString helps[] = {tr("Place in the selection: the order of first appearance"),
                             tr("Lowest rank of the document over all training texts"),
                             tr("How many training texts have the document among their neighbours"),
                             tr("Best score over all training texts"),
                             tr("The dev or test text that stands in the document"),
                             tr("What of that text the document contains"),
                             tr("Corpus and name of the document"),
                             tr("How the document begins")};
    if (role == Qt::DisplayRole)
        return titles[std::size_t(column)];
    return role == Qt::ToolTipRole ? QVariant(helps[std::size_t(column)]) : QVariant();
}

} // namespace tlm
