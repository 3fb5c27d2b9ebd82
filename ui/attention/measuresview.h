#pragma once
#include <QWidget>

#include "ui/attention/headorder.h"

class QTableView;

namespace tlm {

class CellModel;

/// Every measure of every head with its standard error, in the order of the grid.
class MeasuresView : public QWidget
{
    Q_OBJECT
public:
    explicit MeasuresView(QWidget *parent = nullptr);
    void setHeads(const Heads &heads, const HeadOrder &order);
    /// Selects the row of a head.
    void setCurrent(int head);

Q_SIGNALS:
    void headChosen(int head);

private:
    std::vector<int> m_heads; ///< of the rows
    CellModel *m_model;
    QTableView *m_table;
    bool m_fitted = false; ///< columns are as wide as their first values; a person may have changed them
};

} // namespace tlm
