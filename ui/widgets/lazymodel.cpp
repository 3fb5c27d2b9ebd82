#include "ui/widgets/lazymodel.h"

namespace tlm {

void LazyModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void LazyModel::setRows(int rows, MakeCell make)
{
    beginResetModel();
    m_rows = rows;
    m_make = std::move(make);
    endResetModel();
}

std::function<QString()> LazyModel::textMaker() const
{
    return [columns = m_columns, rows = m_rows, make = m_make] {
        QStringList titles;
        for (const Column &column : columns)
            titles << column.title;
        QString text = titles.join('\t') + '\n';
        for (int row = 0; row < rows; ++row) {
            QStringList cells;
            for (int column = 0; column < int(columns.size()); ++column)
                cells << make(row, column).text.simplified();
            text += cells.join('\t') + '\n';
        }
        return text;
    };
}

int LazyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int LazyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant LazyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return cellData(m_make(index.row(), index.column()), role);
}

QVariant LazyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    return columnData(m_columns[std::size_t(section)], role);
}

} // namespace tlm
