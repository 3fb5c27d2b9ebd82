#include "ui/attention/measuresview.h"

#include <algorithm>
#include <utility>

#include <QTableView>
#include <QVBoxLayout>

#include "ui/attention/headtext.h"
#include "ui/attention/measurewords.h"
#include "ui/theme/number.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/views.h"

namespace tlm {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::MeasuresView)
};

std::vector<Column> columns()
{
    std::vector<Column> all{
        {Words::tr("Head"), Words::tr("Layer and head"), false},
        {Words::tr("Pattern"), Words::tr("The class of the head"), false},
        {Words::tr("If muted"), Words::tr("How the dev metric changes without it"), true}};
    for (const Measure measure : allMeasures())
        all.push_back({MeasureWords::name(measure), MeasureWords::help(measure), true});
    return all;
}

std::vector<Cell> rowOf(const Heads &heads, int head)
{
    const HeadMeasures &measures = heads.of(head);
    const auto importance = heads.importance.find(head);
    std::vector<Cell> row{textCell(HeadText::name(measures)), textCell(HeadText::pattern(measures)),
                          rightCell(importance == heads.importance.end() ? QStringLiteral("–")
                                                                         : realText(importance->second, 4))};
    for (const Measure measure : allMeasures())
        row.push_back(rightCell(MeasureWords::valueAndError(measures.estimate(measure))));
    return row;
}

} // namespace

MeasuresView::MeasuresView(QWidget *parent)
    : QWidget(parent), m_model(new CellModel(this)),
      m_table(makeTable(m_model, tr("Measures of all heads"),
                        tr("Every measure of every head with its standard error over the sentences.")))
{
    m_model->setColumns(columns());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && m_table->hasFocus())
                    Q_EMIT headChosen(m_heads[static_cast<std::size_t>(now.row())]);
            });
}

void MeasuresView::setHeads(const Heads &heads, const HeadOrder &order)
{
    m_heads = orderedHeads(heads, order);
    std::vector<std::vector<Cell>> rows;
    for (const int head : m_heads)
        rows.push_back(rowOf(heads, head));
    m_model->changeRows(std::move(rows));
    if (!m_heads.empty() && !std::exchange(m_fitted, true))
        m_table->resizeColumnsToContents();
}

void MeasuresView::setCurrent(int head)
{
    const auto found = std::ranges::find(m_heads, head);
    const int row = static_cast<int>(found - m_heads.begin());
    if (found != m_heads.end() && row != m_table->currentIndex().row() && !m_table->hasFocus())
        m_table->selectRow(row);
}

} // namespace tlm
