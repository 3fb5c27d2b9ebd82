#include "ui/runs/comparecard.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include "ui/runs/comparison.h"
#include "ui/runs/runwords.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

namespace {

Cell toned(const QString &text, Label::Tone tone)
{
    Cell cell = rightCell(text);
    cell.roles[ToneRole] = static_cast<int>(tone);
    return cell;
}

} // namespace

CompareCard::CompareCard(Studio &studio, QWidget *parent)
    : Card(tr("Compare"), parent), m_studio(studio), m_model(new CellModel(this)),
      m_table(makeTable(m_model, tr("Comparison of the chosen runs"),
                        tr("Settings and figures of the chosen runs, with the distance from the baseline."))),
      m_baseline(new QComboBox)
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    describe(m_baseline, tr("Baseline"),
             tr("The run from which distances are counted. It stays the baseline of later comparisons."));
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    titleRow()->addWidget(m_baseline);
    setBodyMargins(false);
    body()->addWidget(m_table, 1);
    connect(m_baseline, &QComboBox::activated, this, [this] {
        show();
        Q_EMIT baselineChosen(m_baseline->currentData().toString());
    });
    offerBaselines();
    show();
}

void CompareCard::setRuns(const std::vector<Run> &runs, const QString &pinned)
{
    std::vector<Run> shown(runs.begin(),
                           runs.begin() + static_cast<std::ptrdiff_t>(std::min(runs.size(), most)));
    if (shown == m_runs && runs.size() == m_chosen && pinned == m_pinned)
        return; // whoever reads here is not disturbed
    const bool others = !std::ranges::equal(shown, m_runs, {}, &Run::id, &Run::id);
    m_chosen = runs.size();
    m_runs = std::move(shown);
    if (std::exchange(m_pinned, pinned) != pinned || others)
        offerBaselines();
    show();
}

void CompareCard::offerBaselines()
{
    const QString before = m_pinned.isEmpty() ? m_baseline->currentData().toString() : m_pinned;
    m_baseline->clear();
    for (const Run &run : m_runs) {
        const QString id = QString::fromStdString(run.id);
        m_baseline->addItem(tr("against run %1").arg(id), id);
    }
    const int kept = m_baseline->findData(before);
    m_baseline->setCurrentIndex(kept >= 0 ? kept : m_baseline->count() - 1); // the oldest
    m_baseline->setVisible(m_runs.size() > 1);
}

std::size_t CompareCard::baseline() const
{
    return static_cast<std::size_t>(std::max(0, m_baseline->currentIndex()));
}

void CompareCard::show()
{
    const int place = m_table->verticalScrollBar()->value(); // an update must not scroll what one reads
    const int side = m_table->horizontalScrollBar()->value();
    if (m_runs.size() > 1) {
        compareExamples();
        showSeveral();
    } else {
        m_job.abandon();
        showOne();
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(m_runs.size() == 1);
    m_table->verticalScrollBar()->setValue(place);
    m_table->horizontalScrollBar()->setValue(side);
}

void CompareCard::compareExamples()
{
    const std::string base = m_runs[baseline()].id;
    std::vector<Run> alike; // scored on the same task
    std::vector<std::vector<std::string>> groups;
    QString asked = QString::fromStdString(base);
    for (const Run &run : m_runs)
        if (run.test && run.configuration.task == m_runs[baseline()].configuration.task) {
            alike.push_back(run);
            groups.push_back({run.id});
            asked += QStringLiteral(" %1:%2").arg(QString::fromStdString(run.id)).arg(run.updated);
        }
    if (asked == m_compared)
        return;
    m_compared = asked;
    m_intervals = {};
    if (groups.size() < 2 || !m_runs[baseline()].test)
        return m_job.abandon();
    m_job.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), alike, groups, base](ProgressSink &, std::stop_token stop) {
            return compareWithBaseline(workspace, alike, groups, {base}, stop);
        },
        [this](const Expected<RunIntervals> &intervals) { takeIntervals(intervals); });
}

void CompareCard::takeIntervals(const Expected<RunIntervals> &intervals)
{
    m_intervals = intervals.value_or(RunIntervals());
    m_noInterval = intervals
                       ? tr("No interval: one of the runs has kept no predictions of the same examples.")
                       : problemText(intervals.error());
    show();
}

void CompareCard::showOne()
{
    setTitle(m_runs.empty() ? tr("Compare") : tr("Run %1").arg(QString::fromStdString(m_runs.front().id)));
    setHint(m_runs.empty() ? tr("choose runs in the table") : QString());
    std::vector<std::vector<Cell>> rows;
    if (!m_runs.empty())
        for (const auto &[name, value] : describeRun(m_runs.front())) {
            rows.push_back({textCell(name), textCell(value)});
            rows.back()[1].roles[Qt::ToolTipRole] = value;
        }
    m_model->changeTable({{tr("What"), {}}, {tr("Value"), {}}}, std::move(rows));
}

void CompareCard::showSeveral()
{
    const std::size_t base = baseline();
    setTitle(tr("Compare"));
    setHint(m_chosen > m_runs.size() ? tr("only what differs, the first %1 runs").arg(m_runs.size())
                                     : tr("only what differs"));
    std::vector<std::size_t> order{base}; // the baseline first
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (i != base)
            order.push_back(i);
    std::vector<Column> columns{{tr("What differs"), {}}};
    for (const std::size_t run : order) {
        columns.push_back(
            {tr("Run %1").arg(QString::fromStdString(m_runs[run].id)), RunWords::title(m_runs[run]), true});
        if (run != base)
            columns.push_back({QStringLiteral("Δ"), tr("Distance from the baseline"), true});
    }
    std::vector<std::vector<Cell>> rows;
    for (const Difference &difference : compareRuns(m_runs, base)) {
        std::vector<Cell> cells{textCell(difference.name)};
        for (const std::size_t run : order) {
            const auto &value = difference.values[run];
            cells.push_back(rightCell(value.text));
            if (run == base)
                continue;
            cells.push_back(toned(value.delta, value.tone));
            if (!difference.isTest || value.delta.isEmpty())
                continue;
            const auto found = m_intervals.find(m_runs[run].id);
            const bool known = found != m_intervals.end();
            if (known)
                cells.back().text += u' ' + intervalText(found->second);
            cells.back().roles[Qt::ToolTipRole] = known ? intervalHelp(found->second) : m_noInterval;
        }
        rows.push_back(std::move(cells));
    }
    m_model->changeTable(std::move(columns), std::move(rows));
}

} // namespace tlm
