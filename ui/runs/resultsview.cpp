#include "ui/runs/resultsview.h"

#include <map>

#include <QComboBox>
#include <QHeaderView>
#include <QTableView>

#include "ui/plot/plot.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

namespace {

QString scoreText(const MeanScore &score, std::size_t runs)
{
    const QString mean = RunWords::score(score.mean);
    return runs == 1 ? mean : ResultsView::tr("%1 ± %2").arg(mean, RunWords::score(score.deviation));
}

QString methodText(const Result &result)
{
    return result.published.empty()
               ? RunWords::method(result.method)
               : ResultsView::tr("%1, published").arg(QString::fromStdString(result.published));
}

QString runsText(const std::vector<std::string> &runs)
{
    QStringList ids;
    for (const std::string &id : runs)
        ids << QString::fromStdString(id);
    return ids.join(QStringLiteral(", "));
}

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QSplitter(parent), m_tasks(new QComboBox), m_card(new Card(tr("Results by method"))),
      m_model(new CellModel(this)), m_costs(new Plot(tr("Score against cost")))
{
    setChildrenCollapsible(false);
    describe(m_tasks, tr("Task of the results"), tr("The task whose finished runs are summed up."));
    m_tasks->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_card->titleRow()->addWidget(m_tasks);
    m_card->setBodyMargins(false);
    auto *table = makeTable(m_model, tr("Results by method"),
                            tr("Mean and standard deviation over the runs that differ in their seed alone."));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_card->body()->addWidget(table, 1);
    auto *costs = new Card(tr("Score against cost"));
    costs->body()->addWidget(m_costs, 1);
    m_costs->setHorizontalLogarithmic();
    addWidget(m_card);
    addWidget(costs);
    setStretchFactor(0, 5);
    setStretchFactor(1, 4);
    connect(m_tasks, &QComboBox::activated, this, &ResultsView::show);
    m_model->setColumns(
        {{tr("Method"), {}},
         {tr("Scale"), {}},
         {tr("Dev"), tr("The task's metric on dev at the best step: mean ± standard deviation."), true},
         {tr("Test"), tr("The task's metric on test at the best dev step: mean ± standard deviation."), true},
         {tr("FLOPs"), tr("All that was computed for one run; of published ones by the paper's rule."), true},
         {tr("Time"), tr("Of one run, in the mean."), true},
         {tr("Runs"), tr("The runs that were summed up.")}});
}

void ResultsView::setRuns(const std::vector<Run> &runs)
{
    m_runs = runs;
    offerTasks();
    show();
}

void ResultsView::offerTasks()
{
    const QString before = m_tasks->currentText();
    m_tasks->clear();
    for (const std::string &task : tasksWithResults(m_runs))
        m_tasks->addItem(QString::fromStdString(task));
    m_tasks->setCurrentIndex(std::max(0, m_tasks->findText(before)));
    m_tasks->setVisible(m_tasks->count() > 0);
}

void ResultsView::show()
{
    const bool any = m_tasks->count() > 0;
    m_card->setHint(any ? tr("mean over seeds")
                        : tr("finished runs with a test score will be summed up here"));
    const auto results =
        any ? resultsOf(m_runs, m_tasks->currentText().toStdString()) : std::vector<Result>();
    showTable(results);
    showCosts(results);
}

void ResultsView::showTable(const std::vector<Result> &results)
{
    std::vector<std::vector<Cell>> rows;
    for (const Result &result : results) {
        const bool own = result.published.empty();
        const QString none = QStringLiteral("–");
        std::vector<Cell> row{textCell(methodText(result)),
                              textCell(own ? RunWords::scale(result.scale) : QString()),
                              rightCell(own ? scoreText(result.dev, result.runs.size()) : none),
                              rightCell(scoreText(result.test, result.runs.size())),
                              rightCell(result.flops > 0 ? RunWords::scientific(result.flops) : none),
                              rightCell(own ? durationText(result.seconds) : none),
                              textCell(own ? runsText(result.runs) : QString())};
        for (Cell &cell : row)
            cell.roles[ToneRole] = static_cast<int>(own ? Label::Tone::Text : Label::Tone::Muted);
        rows.push_back(std::move(row));
    }
    m_model->setRows(std::move(rows));
}

void ResultsView::showCosts(const std::vector<Result> &results)
{
    std::vector<Curve> curves;
    std::map<QString, std::size_t> byName;
    const auto add = [&](const Result &result) {
        const QString name = result.published.empty() ? RunWords::method(result.method) : tr("published");
        const auto [place, isNew] = byName.try_emplace(name, curves.size());
        if (isNew)
            curves.push_back({name, {}, {}, static_cast<int>(curves.size()), Qt::NoPen});
        curves[place->second].x.push_back(result.flops);
        curves[place->second].y.push_back(result.test.mean);
    };
    for (const bool published : {false, true})
        for (const Result &result : results)
            if (result.flops > 0 && result.published.empty() != published)
                add(result);
    m_costs->setAxisTitles(tr("FLOPs"), tr("Test"));
    m_costs->setCurves(curves);
}

} // namespace tlm
