#include "ui/widgets/cellmodel.h"

#include "ui/theme/number.h"

namespace tlm {
namespace {

constexpr int right = int(Qt::AlignRight | Qt::AlignVCenter);
constexpr int left = int(Qt::AlignLeft | Qt::AlignVCenter);

} // namespace

Cell textCell(const QString &text)
{
    return {text, {}};
}

Cell numberCell(qulonglong count)
{
    return rightCell(countText(count));
}

Cell rightCell(const QString &text)
{
    return {text, {{Qt::TextAlignmentRole, right}}};
}

Cell shareCell(const QString &text, double share, int colour)
{
    return {text, {{ShareRole, share}, {NumberRole, colour}}};
}

Cell stateCell(const QString &icon, const QString &text)
{
    return {text, {{StateRole, icon}}};
}

QVariant cellData(const Cell &cell, int role)
{
    if (const auto found = cell.roles.find(role); found != cell.roles.end())
        return found->second;
    return role == Qt::DisplayRole ? QVariant(cell.text) : QVariant();
}

QVariant columnData(const Column &column, int role)
{
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole)
        return column.help;
    if (role == Qt::TextAlignmentRole)
        return column.right ? right : left;
    return {};
}

void CellModel::setColumns(std::vector<Column> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void CellModel::setRows(std::vector<std::vector<Cell>> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CellModel::changeRows(std::vector<std::vector<Cell>> rows)
{
    if (rows.empty() || rows.size() != m_rows.size())
        return setRows(std::move(rows));
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CellModel::changeTable(std::vector<Column> columns, std::vector<std::vector<Cell>> rows)
{
    if (columns != m_columns)
        setColumns(std::move(columns));
    changeRows(std::move(rows));
}

int CellModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant CellModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_rows[std::size_t(index.row())];
    if (std::size_t(index.column()) >= row.size())
        return {};
    return cellData(row[std::size_t(index.column())], role);
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    return columnData(m_columns[std::size_t(section)], role);
}

} // namespace tlm
