#pragma once
#include <functional>
#include <vector>

#include <QAbstractTableModel>

#include "ui/widgets/cellmodel.h"

namespace tlm {

/// A table whose cells are made when they are shown: for lists of a million things that are at hand.
class LazyModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using MakeCell = std::function<Cell(int row, int column)>;
    explicit LazyModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void setColumns(std::vector<Column> columns);
    /// `make` owns what it needs.
    void setRows(int rows, MakeCell make);

    /// Makes the whole table as text, with tabs between the columns and their titles first; for any thread.
    std::function<QString()> textMaker() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    int m_rows = 0;
    MakeCell m_make;
};

} // namespace tlm
