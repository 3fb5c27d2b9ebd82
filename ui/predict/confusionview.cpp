#include "ui/predict/confusionview.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/predict/confusionmodel.h"
#include "ui/predict/heatdelegate.h"
#include "ui/predict/rotatedheader.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

ConfusionView::ConfusionView(QWidget *parent)
    : QWidget(parent), m_model(new ConfusionModel(this)), m_table(new QTableView)
{
    m_table->setHorizontalHeader(new RotatedHeader(m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HeatDelegate(m_table));
    connect(&theme(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(theme().space(28));
    m_table->verticalHeader()->setMinimumSectionSize(theme().space(20));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    describe(m_table, tr("Confusion matrix"),
             tr("How often each true class (row) was predicted as each class (column). A cell that is "
                "clicked, or left with Enter, shows its examples below."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_table, 1);
    auto *words = new Label(tr("Rows: true classes. Columns: predicted. Shades: share of the row. A click "
                               "shows the examples."),
                            Theme::FontRole::Hint, Label::Tone::Muted);
    words->setGivesWay();
    layout->addWidget(words);
    const auto pick = [this](const QModelIndex &cell) { Q_EMIT picked(cell.row(), cell.column()); };
    connect(m_table, &QTableView::clicked, this, pick);
    connect(m_table, &QTableView::activated, this, pick);
}

void ConfusionView::setJudgement(const std::shared_ptr<const Judgement> &judgement)
{
    QStringList labels;
    std::vector<std::vector<quint64>> counts;
    if (judgement) {
        for (const std::string &label : judgement->task->labels)
            labels << QString::fromStdString(label);
        for (const auto &row : judgement->scores.confusion)
            counts.emplace_back(row.begin(), row.end());
    }
    m_model->setMatrix(labels, std::move(counts));
}

} // namespace tlm
