#pragma once
#include <vector>

#include <QSplitter>

#include "core/history/results.h"

class QComboBox;

namespace tlm {

class Card;
class CellModel;
class Plot;

/// A task's results by method: means and deviations over seeds beside published ones, and the score against
/// what it cost to compute.
class ResultsView : public QSplitter
{
    Q_OBJECT
public:
    explicit ResultsView(QWidget *parent = nullptr);
    void setRuns(const std::vector<Run> &runs);

private:
    void offerTasks();
    void show();
    void showTable(const std::vector<Result> &results);
    void showCosts(const std::vector<Result> &results);

    std::vector<Run> m_runs;
    QComboBox *m_tasks;
    Card *m_card;
    CellModel *m_model;
    Plot *m_costs;
};

} // namespace tlm
