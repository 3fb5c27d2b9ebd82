#include "ui/task/taskoverview.h"

#include <algorithm>
#include <numeric>

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/task/findingsview.h"
#include "ui/task/lengthscard.h"
#include "ui/task/metricbox.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrollform.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr int fewestRows = 3, mostRows = 10; // of classes that show without scrolling

Cell strong(Cell cell)
{
    cell.roles[StrongRole] = true;
    return cell;
}

/// Labels with the most training examples first.
std::vector<std::size_t> largestFirst(const TaskSummary &summary)
{
    std::vector<std::size_t> order(summary.labels.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, std::greater(),
                             [&](std::size_t label) { return summary.perLabel[0][label]; });
    return order;
}

std::vector<std::vector<Cell>> classRows(const TaskSummary &summary)
{
    std::array<double, 3> most{};
    for (std::size_t split = 0; split < most.size(); ++split) {
        const auto &counts = summary.perLabel[split];
        most[split] =
            counts.empty() ? 1 : double(std::max<std::uint64_t>(1, *std::ranges::max_element(counts)));
    }
    std::vector<std::vector<Cell>> rows;
    for (const std::size_t label : largestFirst(summary)) {
        std::vector<Cell> row{textCell(QString::fromStdString(summary.labels[label]))};
        for (std::size_t split = 0; split < most.size(); ++split) {
            const std::uint64_t count = summary.perLabel[split][label];
            row.push_back(shareCell(countText(count), double(count) / most[split], int(split)));
        }
        rows.push_back(std::move(row));
    }
    std::vector<Cell> all{strong(textCell(TaskOverview::tr("All")))};
    for (const std::uint64_t size : summary.sizes)
        all.push_back(strong(shareCell(countText(size), noBar)));
    rows.push_back(std::move(all));
    return rows;
}

} // namespace

TaskOverview::TaskOverview(QWidget *parent)
    : QWidget(parent), m_classes(new CellModel(this)), m_classCard(new Card(tr("Classes"))),
      m_metric(makeMetricBox()), m_findings(new FindingsView), m_lengths(new LengthsCard)
{
    auto *column = new QWidget;
    auto *cards = new QVBoxLayout(column);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(theme().space(12));
    m_classCard->setBodyMargins(false);
    m_classCard->body()->addWidget(makeClasses());
    m_classCard->body()->addLayout(makeScore());
    cards->addWidget(m_classCard);
    cards->addWidget(m_findings);
    cards->addWidget(m_lengths);
    cards->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QScrollArea *area = makeScrollForm(column);
    for (QWidget *ground : {area->viewport(), area->widget()})
        ground->setBackgroundRole(QPalette::Window); // cards lie on the window, forms on a card
    layout->addWidget(area);
    setMinimumWidth(theme().space(356));
    connect(m_metric, &QComboBox::activated, this, [this] { Q_EMIT metricChosen(metricOf(*m_metric)); });
}

QWidget *TaskOverview::makeClasses()
{
    m_classes->setColumns(
        {{tr("Class"), tr("Name of the class; the largest first"), false},
         {tr("Train"), tr("Training examples; the longest bar is the largest class"), false},
         {tr("Dev"), tr("Examples that choose the best state; the longest bar is the largest class"), false},
         {tr("Test"), tr("Examples of the final score; the longest bar is the largest class"), false}});
    auto *table = makeTable(m_classes, tr("Classes"), tr("Examples by class and split"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(theme().space(48));
    connect(m_classes, &QAbstractItemModel::modelReset, table, [this, table] {
        const int rows = std::clamp(m_classes->rowCount(), fewestRows, mostRows);
        const int header = table->horizontalHeader()->sizeHint().height();
        table->setFixedHeight(header + rows * table->verticalHeader()->defaultSectionSize() +
                              theme().space(4));
    });
    return table;
}

QLayout *TaskOverview::makeScore()
{
    auto *name = new Label(m_metric->accessibleName(), Theme::FontRole::Hint, Label::Tone::Muted);
    name->setBuddy(m_metric);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    row->setSpacing(theme().space(8));
    row->addWidget(name);
    row->addWidget(m_metric);
    row->addStretch(1);
    return row;
}

void TaskOverview::clear()
{
    m_classes->setRows({});
    m_classCard->setHint({});
    m_metric->setEnabled(false);
    m_findings->show({});
    m_lengths->showNoTokens({});
}

void TaskOverview::showSummary(const TaskSummary &summary)
{
    m_classes->setRows(classRows(summary));
    const auto total = std::accumulate(summary.sizes.begin(), summary.sizes.end(), std::uint64_t(0));
    m_classCard->setHint(tr("%1 examples").arg(countText(total)));
    proposeMetric(*m_metric, usualMetric(summary.name));
    setMetric(*m_metric, summary.metric);
    m_metric->setEnabled(true);
}

} // namespace tlm
