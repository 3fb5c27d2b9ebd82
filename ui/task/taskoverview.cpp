#include "ui/task/taskoverview.h"

#include <algorithm>
#include <numeric>

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/theme/number.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

QString metricText(TaskMetric metric)
{
    switch (metric) {
    case TaskMetric::MacroF1:
        return TaskOverview::tr("macro-F1");
    case TaskMetric::MicroF1:
        return TaskOverview::tr("micro-F1");
    case TaskMetric::Accuracy:
        return TaskOverview::tr("accuracy");
    }
    return {};
}

Cell strong(Cell cell)
{
    cell.roles[StrongRole] = true;
    return cell;
}

std::vector<std::vector<Cell>> classRows(const TaskSummary &summary)
{
    const auto &train = summary.perLabel[0];
    const double most =
        train.empty() ? 1 : double(std::max<std::uint64_t>(1, *std::ranges::max_element(train)));
    std::vector<std::vector<Cell>> rows;
    const auto countOf = [&](std::size_t split, std::size_t label) {
        const auto &counts = summary.perLabel[split];
        return label < counts.size() ? counts[label] : 0;
    };
    for (std::size_t i = 0; i < summary.labels.size(); ++i) {
        const std::uint64_t count = countOf(0, i);
        rows.push_back({textCell(QString::fromStdString(summary.labels[i])),
                        shareCell(countText(count), double(count) / most), numberCell(countOf(1, i)),
                        numberCell(countOf(2, i))});
    }
    rows.push_back({strong(textCell(TaskOverview::tr("All classes"))),
                    strong(shareCell(countText(summary.sizes[0]), noBar)),
                    strong(numberCell(summary.sizes[1])), strong(numberCell(summary.sizes[2]))});
    return rows;
}

} // namespace

TaskOverview::TaskOverview(QWidget *parent)
    : QWidget(parent), m_classes(new CellModel(this)), m_classCard(new Card(tr("Classes"))),
      m_lengths(new BarChart(tr("Examples by length in words"))), m_warnings(new QWidget),
      m_warningWords(new Label({}, Theme::FontRole::Body, Label::Tone::Caution))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(12));
    m_classes->setColumns(
        {{tr("Class"), tr("Name of the class"), false},
         {tr("Train"), tr("Training examples; the longest bar is the largest class"), false},
         {tr("Dev"), tr("Examples that choose the best state"), true},
         {tr("Test"), tr("Examples of the final score"), true}});
    auto *table = makeTable(m_classes, tr("Classes"), tr("Examples by class and split"));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(theme().space(48));
    setMinimumWidth(theme().space(356));
    m_classCard->setBodyMargins(false);
    m_classCard->body()->addWidget(table);
    layout->addWidget(m_classCard, 1);
    auto *lengths = new Card(tr("Lengths"));
    lengths->body()->addWidget(m_lengths);
    auto *row = new QHBoxLayout(m_warnings);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    row->addWidget(new IconLabel("caution", Label::Tone::Caution), 0, Qt::AlignTop);
    m_warningWords->setWordWrap(true);
    row->addWidget(m_warningWords, 1);
    m_warnings->setVisible(false);
    lengths->body()->addWidget(m_warnings);
    layout->addWidget(lengths);
}

void TaskOverview::showSummary(const TaskSummary &summary)
{
    m_classes->setRows(classRows(summary));
    const auto total = std::accumulate(summary.sizes.begin(), summary.sizes.end(), std::uint64_t(0));
    m_classCard->setHint(tr("%1 examples · judged by %2").arg(countText(total), metricText(summary.metric)));
}

void TaskOverview::showStatistics(const TaskStatistics &statistics)
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < statistics.wordHistogram.size(); ++i) {
        const auto from = std::uint64_t(i) * statistics.binWidth;
        bars.push_back({tr("%1 to %2 words").arg(countText(from), countText(from + statistics.binWidth - 1)),
                        double(statistics.wordHistogram[i])});
    }
    m_lengths->setBars(
        std::move(bars),
        tr("0 to %1 words").arg(countText(statistics.wordHistogram.size() * statistics.binWidth)));
    const QStringList warnings = taskWarnings(statistics);
    m_warningWords->setText(warnings.join('\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

QStringList taskWarnings(const TaskStatistics &statistics)
{
    QStringList warnings;
    if (statistics.duplicatesInTrain > 0)
        warnings << TaskOverview::tr("%n training text(s) repeat an earlier one.", nullptr,
                                     int(statistics.duplicatesInTrain));
    if (statistics.testTextsInTrain > 0)
        warnings << TaskOverview::tr("%n dev or test text(s) also occur in train: scores will be too good.",
                                     nullptr, int(statistics.testTextsInTrain));
    if (statistics.textsWithSeveralLabels > 0)
        warnings << TaskOverview::tr("%n text(s) have more than one class.", nullptr,
                                     int(statistics.textsWithSeveralLabels));
    return warnings;
}

} // namespace tlm
