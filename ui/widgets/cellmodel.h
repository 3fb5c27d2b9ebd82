#pragma once
#include <map>
#include <vector>

#include <QAbstractTableModel>

#include "ui/widgets/itemroles.h"

namespace tlm {

/// One cell: its text and whatever else its delegate should know.
struct Cell
{
    QString text;
    std::map<int, QVariant> roles;
};

Cell textCell(const QString &text);
Cell numberCell(qulonglong count);   ///< right-aligned, with thousands separators
Cell rightCell(const QString &text); ///< right-aligned in equal digit cells
Cell shareCell(const QString &text, double share, int colour = 0); ///< with a bar
inline constexpr double noBar = -1; ///< share of a number that only stands where the others do
Cell stateCell(const QString &icon, const QString &text);

struct Column
{
    QString title, help;
    bool right = false;
    friend bool operator==(const Column &, const Column &) = default;
};

/// What a model answers for a cell, and for the header of a column.
QVariant cellData(const Cell &cell, int role);
QVariant columnData(const Column &column, int role);

/// A table of values: what small tables show.
class CellModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CellModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void setColumns(std::vector<Column> columns);
    /// Other rows.
    void setRows(std::vector<std::vector<Cell>> rows);
    /// Other values of the same things, if there are as many: views stay where they are.
    void changeRows(std::vector<std::vector<Cell>> rows);
    /// Another state of a table: as changeRows if it has the same columns.
    void changeTable(std::vector<Column> columns, std::vector<std::vector<Cell>> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace tlm
