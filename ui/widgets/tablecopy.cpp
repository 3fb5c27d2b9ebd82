#include "ui/widgets/tablecopy.h"

#include <algorithm>
#include <set>
#include <vector>

#include <QHeaderView>
#include <QStringList>
#include <QTableView>
#include <QTreeView>

#include "ui/widgets/lazyrows.h"

namespace tlm {
namespace {

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree ? tree->header() : nullptr;
}

std::vector<int> shownColumns(const QAbstractItemView &view)
{
    const QHeaderView *header = headerOf(view);
    if (!header)
        return {0};
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(column);
    return columns;
}

std::vector<QModelIndex> allRows(const QAbstractItemView &view, int most)
{
    std::vector<QModelIndex> rows;
    if (const auto *tree = qobject_cast<const QTreeView *>(&view)) {
        for (QModelIndex at = view.model()->index(0, 0); at.isValid(); at = tree->indexBelow(at))
            if (rows.push_back(at.siblingAtColumn(0)); int(rows.size()) > most)
                break;
        return rows;
    }
    const int count = view.model()->rowCount();
    for (int row = 0; row < count && row <= most; ++row)
        rows.push_back(view.model()->index(row, 0));
    return rows;
}

/// In the order of the screen, not in that of picking.
std::vector<QModelIndex> selectedRows(const QAbstractItemView &view, int most)
{
    std::vector<QModelIndex> rows;
    if (qobject_cast<const QTreeView *>(&view)) {
        for (const QModelIndex &row : allRows(view, most))
            if (view.selectionModel()->rowIntersectsSelection(row.row(), row.parent()))
                rows.push_back(row);
        return rows;
    }
    std::set<int> numbers;
    for (const QItemSelectionRange &range : view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && int(numbers.size()) <= most; ++row)
            numbers.insert(row);
    for (const int row : numbers)
        rows.push_back(view.model()->index(row, 0));
    return rows;
}

QString wordsOf(const QModelIndex &index)
{
    const QString text = index.data().toString();
    return text.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : text;
}

int depthOf(QModelIndex index)
{
    int depth = 0;
    while ((index = index.parent()).isValid())
        ++depth;
    return depth;
}

QString escaped(QString cell, TableFormat format)
{
    switch (format) {
    case TableFormat::Tsv:
        return cell.replace('\t', ' ').replace('\n', ' ');
    case TableFormat::Csv:
        if (!cell.contains(',') && !cell.contains('"') && !cell.contains('\n'))
            return cell;
        return '"' + cell.replace('"', "\"\"") + '"';
    case TableFormat::Markdown:
        return cell.replace('|', "\\|").replace('\n', ' ');
    case TableFormat::Html:
        return cell.toHtmlEscaped();
    }
    return cell;
}

class Writer
{
public:
    explicit Writer(TableFormat format) : m_format(format) {}
    void add(const QStringList &cells, bool title = false)
    {
        QStringList escapedCells;
        for (const QString &cell : cells)
            escapedCells << escaped(cell, m_format);
        const QString tag = title ? "th" : "td";
        switch (m_format) {
        case TableFormat::Tsv:
            m_text += escapedCells.join('\t') + '\n';
            return;
        case TableFormat::Csv:
            m_text += escapedCells.join(',') + '\n';
            return;
        case TableFormat::Markdown:
            m_text += "| " + escapedCells.join(" | ") + " |\n";
            if (title)
                m_text += '|' + QString("---|").repeated(cells.size()) + '\n';
            return;
        case TableFormat::Html:
            m_text += QString("<tr><%1>").arg(tag) + escapedCells.join(QString("</%1><%1>").arg(tag)) +
                      QString("</%1></tr>\n").arg(tag);
            return;
        }
    }
    QString text() const
    {
        return m_format == TableFormat::Html
                   ? "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">" + m_text + "</table>"
                   : m_text;
    }

private:
    TableFormat m_format;
    QString m_text;
};

using Cells = std::vector<QStringList>;

Cells cellsOf(const std::vector<QModelIndex> &rows, const std::vector<int> &columns)
{
    Cells cells;
    for (const QModelIndex &row : rows) {
        QStringList &words = cells.emplace_back();
        for (const int column : columns)
            words << wordsOf(row.siblingAtColumn(column));
        if (const int depth = depthOf(row); depth > 0)
            words.front().prepend(QString("  ").repeated(depth));
    }
    return cells;
}

/// Piece by piece, so that it can be stopped.
Cells readCells(const RowTexts &read, const std::vector<int> &rows, const std::vector<int> &columns,
                const std::stop_token &stop)
{
    constexpr std::size_t pieceSize = 64;
    Cells cells;
    for (std::size_t first = 0; first < rows.size() && !stop.stop_requested(); first += pieceSize) {
        const auto begin = rows.begin() + std::ptrdiff_t(first);
        const auto size = std::min(pieceSize, rows.size() - first);
        for (const QStringList &all : read({begin, begin + std::ptrdiff_t(size)})) {
            QStringList &words = cells.emplace_back();
            for (const int column : columns)
                words << all[column];
        }
    }
    return cells;
}

TableText write(TableFormat format, const QStringList &titles, const Cells &cells, bool whole)
{
    Writer writer(format);
    if (!titles.isEmpty())
        writer.add(titles, true);
    for (const QStringList &row : cells)
        writer.add(row);
    return {writer.text(), int(cells.size()), whole};
}

} // namespace

TableTextMaker tableTextMaker(const QAbstractItemView &view, TableFormat format, TableRows wanted, int most)
{
    if (!view.model())
        return [](const std::stop_token &) { return TableText(); };
    std::vector<QModelIndex> rows = wanted == TableRows::All ? allRows(view, most) : selectedRows(view, most);
    const bool whole = int(rows.size()) <= most;
    rows.resize(std::min(rows.size(), std::size_t(most)));
    const std::vector<int> columns = shownColumns(view);
    QStringList titles;
    if (headerOf(view))
        for (const int column : columns)
            titles << view.model()->headerData(column, Qt::Horizontal).toString();
    const auto *lazy = dynamic_cast<const LazyRows *>(view.model());
    if (!lazy)
        return [=, cells = cellsOf(rows, columns)](const std::stop_token &) {
            return write(format, titles, cells, whole);
        };
    std::vector<int> numbers;
    for (const QModelIndex &row : rows)
        numbers.push_back(row.row());
    return [=, read = lazy->textMaker()](const std::stop_token &stop) {
        return write(format, titles, readCells(read, numbers, columns, stop), whole);
    };
}

TableText tableText(const QAbstractItemView &view, TableFormat format, TableRows rows, int most)
{
    return tableTextMaker(view, format, rows, most)({});
}

} // namespace tlm
