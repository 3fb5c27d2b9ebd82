#include "ui/predict/devcard.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

#include "ui/frame/studio.h"
#include "ui/jobs/toolprocess.h"
#include "ui/predict/confusionmodel.h"
#include "ui/predict/heatdelegate.h"
#include "ui/predict/rotatedheader.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

std::vector<std::vector<quint64>> countsFromJson(const QJsonArray &rows)
{
    std::vector<std::vector<quint64>> counts;
    for (const QJsonValue &row : rows) {
        counts.emplace_back();
        for (const QJsonValue &count : row.toArray())
            counts.back().push_back(static_cast<quint64>(count.toDouble()));
    }
    return counts;
}

} // namespace

DevCard::DevCard(Studio &studio, QWidget *parent)
    : Card(tr("On dev"), parent), m_studio(studio), m_model(new ConfusionModel(this)), m_scores(new Label)
{
    auto *empty = new EmptyState(QStringLiteral("predict"),
                                 tr("Scores and the confusion matrix of the dev part will be here."),
                                 tr("Measure on dev"), tr("Lets the model predict every example of dev."));
    m_evaluate = empty->button();
    connect(empty, &EmptyState::triggered, this, &DevCard::evaluate);
    auto *result = new QWidget;
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scores);
    layout->addWidget(buildMatrix(), 1);
    layout->addWidget(new Label(tr("Rows: true classes. Columns: predicted. Shades: share of the row."),
                                Theme::FontRole::Hint, Label::Tone::Muted));
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(empty);
    m_stack->addWidget(result);
    body()->addWidget(pages, 1);
}

DevCard::~DevCard() = default;

QTableView *DevCard::buildMatrix()
{
    auto *table = new QTableView;
    table->setHorizontalHeader(new RotatedHeader(table));
    table->setModel(m_model);
    table->setItemDelegate(new HeatDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(theme().space(28));
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    describe(table, tr("Confusion matrix"),
             tr("How often each true class (row) was predicted as each class (column)."));
    return table;
}

void DevCard::setRun(const QString &run, const QString &task, const QStringList &labels)
{
    m_tool.reset();
    m_evaluate->setEnabled(!run.isEmpty());
    m_run = run;
    m_task = task;
    m_labels = labels;
    setHint({});
    m_stack->setCurrentIndex(0);
    if (const auto known = m_known.find(run); known != m_known.end())
        showEvaluation(known->second);
}

void DevCard::evaluate()
{
    m_evaluate->setEnabled(false);
    setHint(tr("measuring …"));
    m_tool = std::make_unique<ToolProcess>(m_studio.toolPath());
    connect(m_tool.get(), &ToolProcess::line, this, [this](const QJsonObject &line) {
        const QJsonObject evaluation = line[QStringLiteral("evaluation")].toObject();
        if (!evaluation.contains(QStringLiteral("confusion")))
            return;
        m_known[m_run] = evaluation;
        showEvaluation(evaluation);
    });
    connect(m_tool.get(), &ToolProcess::failed, this, &DevCard::failed);
    connect(m_tool.get(), &ToolProcess::finished, this, [this] {
        m_evaluate->setEnabled(true);
        if (m_stack->currentIndex() == 0)
            setHint({});
    });
    m_tool->start(m_studio.toolArguments({QStringLiteral("evaluate"), m_run, QStringLiteral("--task"), m_task,
                                          QStringLiteral("--split"), QStringLiteral("dev")}));
}

void DevCard::showEvaluation(const QJsonObject &evaluation)
{
    const auto number = [&evaluation](const char *key) {
        return realText(evaluation[QLatin1String(key)].toDouble(), 4);
    };
    m_model->setMatrix(m_labels, countsFromJson(evaluation[QStringLiteral("confusion")].toArray()));
    setHint(tr("%1 examples")
                .arg(countText(static_cast<qulonglong>(evaluation[QStringLiteral("examples")].toDouble()))));
    m_scores->setText(tr("Macro-F1 %1 · micro-F1 %2 · accuracy %3")
                          .arg(number("macro_f1"), number("micro_f1"), number("accuracy")));
    m_stack->setCurrentIndex(1);
}

} // namespace tlm
