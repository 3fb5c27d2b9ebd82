#include "ui/runs/comparecard.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include "ui/runs/comparison.h"
#include "ui/widgets/cellmodel.h"
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

CompareCard::CompareCard(QWidget *parent)
    : Card(tr("Compare"), parent), m_model(new CellModel(this)),
      m_table(makeTable(m_model, tr("Comparison of the chosen runs"),
                        tr("Settings and figures of the chosen runs, with the distance from the baseline."))),
      m_baseline(new QComboBox)
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    describe(m_baseline, tr("Baseline"), tr("The run from which distances are counted."));
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    titleRow()->addWidget(m_baseline);
    setBodyMargins(false);
    body()->addWidget(m_table, 1);
    connect(m_baseline, &QComboBox::activated, this, &CompareCard::show);
    setRuns({});
}

void CompareCard::setRuns(const std::vector<Run> &runs)
{
    m_chosen = runs.size();
    m_runs.assign(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(std::min(runs.size(), most)));
    offerBaselines();
    show();
}

void CompareCard::offerBaselines()
{
    const QString before = m_baseline->currentData().toString();
    m_baseline->clear();
    for (const Run &run : m_runs) {
        const QString id = QString::fromStdString(run.id);
        m_baseline->addItem(tr("against run %1").arg(id), id);
    }
    const int kept = m_baseline->findData(before);
    m_baseline->setCurrentIndex(kept >= 0 ? kept : m_baseline->count() - 1); // the oldest
    m_baseline->setVisible(m_runs.size() > 1);
}

void CompareCard::show()
{
    const int place = m_table->verticalScrollBar()->value(); // an update must not scroll what one reads
    if (m_runs.size() > 1)
        showSeveral();
    else
        showOne();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(m_runs.size() == 1);
    m_table->verticalScrollBar()->setValue(place);
}

void CompareCard::showOne()
{
    setTitle(m_runs.empty() ? tr("Compare") : tr("Run %1").arg(QString::fromStdString(m_runs.front().id)));
    setHint(m_runs.empty() ? tr("choose runs in the table") : QString());
    m_model->setColumns({{tr("What"), {}}, {tr("Value"), {}}});
    std::vector<std::vector<Cell>> rows;
    if (!m_runs.empty())
        for (const auto &[name, value] : describeRun(m_runs.front()))
            rows.push_back({textCell(name), textCell(value)});
    m_model->setRows(std::move(rows));
}

void CompareCard::showSeveral()
{
    const auto base = static_cast<std::size_t>(std::max(0, m_baseline->currentIndex()));
    setTitle(tr("Compare"));
    setHint(m_chosen > m_runs.size() ? tr("only what differs, the first %1 runs").arg(m_runs.size())
                                     : tr("only what differs"));
    std::vector<std::size_t> order{base}; // the baseline first
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (i != base)
            order.push_back(i);
    std::vector<Column> columns{{tr("What differs"), {}}};
    for (const std::size_t run : order) {
        columns.push_back({tr("Run %1").arg(QString::fromStdString(m_runs[run].id)), {}, true});
        if (run != base)
            columns.push_back({QStringLiteral("Δ"), tr("Distance from the baseline"), true});
    }
    std::vector<std::vector<Cell>> rows;
    for (const Difference &difference : compareRuns(m_runs, base)) {
        std::vector<Cell> cells{textCell(difference.name)};
        for (const std::size_t run : order) {
            const auto &value = difference.values[run];
            cells.push_back(rightCell(value.text));
            if (run != base)
                cells.push_back(toned(value.delta, value.tone));
        }
        rows.push_back(std::move(cells));
    }
    m_model->setColumns(std::move(columns));
    m_model->setRows(std::move(rows));
}

} // namespace tlm
