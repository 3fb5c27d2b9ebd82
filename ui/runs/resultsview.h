#pragma once
#include <vector>

#include <QSplitter>

#include "core/history/results.h"
#include "core/sweep/tabletext.h"
#include "ui/frame/studio.h"
#include "ui/runs/runintervals.h"

class QComboBox;
class QPushButton;

namespace tlm {

class Card;
class CellModel;
class Plot;

/// Results by method in the paper's form: means and deviations over seeds beside published ones, for one task
/// with intervals of the difference from a baseline, or for all tasks side by side; and the score against
/// what it cost to compute (the paper's Figure 1). To be copied as Markdown, LaTeX or CSV.
class ResultsView : public QSplitter
{
    Q_OBJECT
public:
    explicit ResultsView(Studio &studio, QWidget *parent = nullptr);
    void setRuns(const std::vector<const Run *> &runs);
    /// The table as it shows.
    const TextTable &table() const { return m_table; }

private:
    void buildTable();
    void offerTasks();
    void offerBaselines();
    void chooseTask();
    void refresh();
    void showTable();
    void compare();
    void copy(std::string (*text)(const TextTable &));

    Studio &m_studio;
    std::vector<Run> m_runs; ///< finished, with a score on test
    std::vector<Result> m_results;
    RunIntervals m_intervals;
    std::vector<std::vector<std::string>> m_compared; ///< what the intervals are of, the baseline last
    TextTable m_table;
    LatestJob m_job;
    QComboBox *m_tasks, *m_baseline;
    QPushButton *m_copy;
    Card *m_card;
    CellModel *m_model;
    Plot *m_costs;
};

} // namespace tlm
