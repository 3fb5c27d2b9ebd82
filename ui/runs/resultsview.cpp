#include "ui/runs/resultsview.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include "ui/plot/plot.h"
#include "ui/runs/resultcosts.h"
#include "ui/runs/resulttable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

ResultsView::ResultsView(Studio &studio, QWidget *parent)
    : QSplitter(parent), m_studio(studio), m_tasks(new QComboBox), m_baseline(new QComboBox),
      m_copy(makeButton({}, tr("Copy table"), tr("Puts the table on the clipboard, for a text or a sheet."))),
      m_card(new Card(tr("Results by method"))), m_model(new CellModel(this)),
      m_costs(new Plot(tr("Score against cost")))
{
    setChildrenCollapsible(false);
    buildTable();
    auto *costs = new Card(tr("Score against cost"));
    costs->body()->addWidget(m_costs, 1);
    m_costs->setHorizontalLogarithmic();
    m_costs->setEmptyText(tr("Finished runs with a test score will stand here."));
    addWidget(m_card);
    addWidget(costs);
    setSizes({500, 400}); // shares
    connect(m_tasks, &QComboBox::activated, this, &ResultsView::chooseTask);
    connect(m_baseline, &QComboBox::activated, this, &ResultsView::compare);
    offerTasks();
    chooseTask();
}

void ResultsView::buildTable()
{
    describe(m_tasks, tr("Task of the results"),
             tr("The task whose finished runs are summed up, or all tasks side by side."));
    describe(m_baseline, tr("Baseline of the results"),
             tr("The row from which differences on test are counted, with 95 % intervals of a paired "
                "bootstrap over "
                "the examples."));
    for (QComboBox *box : {m_tasks, m_baseline}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        m_card->titleRow()->addWidget(box);
    }
    auto *menu = new QMenu(m_copy);
    connect(menu->addAction(tr("as Markdown")), &QAction::triggered, this, [this] { copy(&markdownText); });
    connect(menu->addAction(tr("as LaTeX")), &QAction::triggered, this, [this] { copy(&latexText); });
    connect(menu->addAction(tr("as CSV")), &QAction::triggered, this, [this] { copy(&csvText); });
    m_copy->setMenu(menu);
    m_card->titleRow()->addWidget(m_copy);
    m_card->setBodyMargins(false);
    auto *table =
        makeTable(m_model, tr("Results by method"),
                  tr("In per cent: mean and standard deviation over the runs that differ in their seed "
                     "alone, beside the rows that the paper published."));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_card->body()->addWidget(table, 1);
}

void ResultsView::setRuns(const std::vector<const Run *> &runs)
{
    std::vector<const Run *> scored;
    std::ranges::copy_if(runs, std::back_inserter(scored), [](const Run *run) {
        return run->state == RunState::Finished && run->test.has_value();
    });
    const auto value = [](const Run *run) -> const Run & { return *run; };
    if (std::ranges::equal(scored, m_runs, {}, value))
        return; // whoever reads here is not disturbed
    m_runs.clear();
    std::ranges::transform(scored, std::back_inserter(m_runs), value);
    offerTasks();
    chooseTask();
}

void ResultsView::offerTasks()
{
    const QString before = m_tasks->currentText();
    m_tasks->clear();
    const auto tasks = tasksWithResults(m_runs);
    for (const std::string &task : tasks)
        m_tasks->addItem(QString::fromStdString(task), QString::fromStdString(task));
    if (!tasks.empty())
        m_tasks->addItem(tr("All tasks"), QString());
    m_tasks->setCurrentIndex(std::max(0, m_tasks->findText(before)));
    m_tasks->setEnabled(!tasks.empty());
}

void ResultsView::chooseTask()
{
    const std::string task = m_tasks->currentData().toString().toStdString();
    m_results = task.empty() ? std::vector<Result>() : resultsOf(m_runs, task);
    offerBaselines();
    compare();
}

void ResultsView::offerBaselines()
{
    const std::string before = m_baseline->currentData().toString().toStdString();
    const std::vector<QString> names = resultNames(m_results, m_runs);
    int kept = 0;
    m_baseline->clear();
    m_baseline->addItem(tr("no baseline"));
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        const Result &result = m_results[i];
        if (!result.published.empty())
            continue;
        if (std::ranges::find(result.runs, before) != result.runs.end())
            kept = m_baseline->count();
        m_baseline->addItem(tr("against %1").arg(names[i]), QString::fromStdString(result.runs.front()));
    }
    m_baseline->setCurrentIndex(kept);
    m_baseline->setEnabled(m_baseline->count() > 2);
}

void ResultsView::compare()
{
    const std::string base = m_baseline->currentData().toString().toStdString();
    std::vector<std::vector<std::string>> groups;
    std::vector<std::string> baseline;
    for (const Result &result : m_results) {
        if (result.published.empty())
            groups.push_back(result.runs);
        if (!result.runs.empty() && result.runs.front() == base)
            baseline = result.runs;
    }
    auto wanted = groups;
    wanted.push_back(baseline);
    if (std::exchange(m_compared, wanted) == wanted)
        return refresh();
    m_intervals.clear();
    refresh();
    if (baseline.empty())
        return m_job.abandon();
    m_job.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), runs = m_runs, groups, baseline](ProgressSink &,
                                                                            std::stop_token stop) {
            return compareWithBaseline(workspace, runs, groups, baseline, stop);
        },
        [this](const Expected<RunIntervals> &intervals) {
            m_intervals = intervals.value_or(RunIntervals());
            refresh();
            if (!intervals)
                m_card->setHint(QString::fromStdString(intervals.error().cause));
        });
}

void ResultsView::refresh()
{
    const bool all = m_tasks->count() > 0 && m_tasks->currentData().toString().isEmpty();
    const ResultGrid grid = all ? resultGrid(m_runs) : ResultGrid();
    m_table = all ? resultTable(grid) : resultTable(m_results, m_intervals);
    m_card->setHint(m_runs.empty() ? tr("finished runs with a test score will be summed up here")
                                   : tr("in per cent, mean ± standard deviation over seeds"));
    m_copy->setEnabled(!m_table.rows.empty());
    showTable();
    m_costs->setAxisTitles(tr("FLOPs"), all ? tr("Test, mean of all tasks, %") : tr("Test, %"));
    m_costs->setCurves(all ? costCurves(grid) : costCurves(m_results));
}

void ResultsView::showTable()
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < m_table.header.size(); ++i)
        columns.push_back({QString::fromStdString(m_table.header[i]), {}, i > 0});
    std::vector<std::vector<Cell>> rows;
    for (const auto &texts : m_table.rows) {
        std::vector<Cell> row;
        for (const std::string &text : texts)
            row.push_back(row.empty() ? textCell(QString::fromStdString(text))
                                      : rightCell(QString::fromStdString(text)));
        rows.push_back(std::move(row));
    }
    m_model->changeTable(std::move(columns), std::move(rows));
}

void ResultsView::copy(std::string (*text)(const TextTable &))
{
    QApplication::clipboard()->setText(QString::fromStdString(text(m_table)));
}

} // namespace tlm
