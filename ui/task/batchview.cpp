#include "ui/task/batchview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include "core/history/workspaceruns.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/jobs/toolprocess.h"
#include "ui/runs/runwords.h"
#include "ui/task/batchmodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"
#include "ui/widgets/readingpane.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {
namespace {

constexpr int askedAtOnce = 8;       ///< batches: the program takes seconds to start, more of them take none
constexpr std::size_t mostRuns = 50; ///< that are offered
constexpr int KeyRole = Qt::UserRole + 1; ///< of a training: equal for those whose batches are the same

} // namespace

BatchView::BatchView(Studio &studio, QWidget *parent)
    : Card(tr("What the model sees"), parent), m_studio(studio), m_model(new BatchModel(this)),
      m_training(new QComboBox), m_stage(new QComboBox), m_number(new QSpinBox),
      m_cancel(makeButton({}, tr("Cancel"), tr("Stops the preparation of these batches"))),
      m_table(makeTable(m_model, tr("Batch"), tr("A row for each sequence, a column for each token"))),
      m_reading(new ReadingPane(m_table, tr("Picked sequence"),
                                tr("The tokens of the picked sequence; hidden ones in brackets")))
{
    setBodyMargins(false);
    body()->addLayout(makeChoices());
    m_nothing = addEmptyHint(m_table, {});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setMinimumSectionSize(theme().space(24));
    rememberSizes(m_studio, m_reading, "batches");
    body()->addWidget(m_reading, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchView::showPicked);
    connect(m_training, &QComboBox::activated, this, &BatchView::startAgain);
    connect(m_stage, &QComboBox::activated, this, &BatchView::startAgain);
    connect(m_number, &QSpinBox::valueChanged, this, &BatchView::showWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stop();
        say(tr("The preparation was cancelled."));
    });
    for (const auto changed : {&Studio::runsChanged, &Studio::selectionsChanged})
        connect(&studio, changed, this, [this] { m_known = false; });
    say({});
}

BatchView::~BatchView() = default;

QLayout *BatchView::makeChoices()
{
    describe(m_training, tr("Training"), tr("A run of this task, or a training that could be started"));
    m_training->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_training->setMinimumContentsLength(18);
    m_stage->addItem(tr("Joint training"), QStringLiteral("joint"));
    m_stage->addItem(tr("Fine-tuning"), QStringLiteral("fine-tuning"));
    describe(m_stage, tr("Stage"), tr("Joint training hides tokens; fine-tuning learns the classes alone"));
    m_number->setRange(1, 10'000);
    m_number->setPrefix(tr("Batch "));
    m_number->setKeyboardTracking(false);
    describe(m_number, tr("Number of the batch"), tr("Batches are counted from 1 in the order of training"));
    m_training->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new WrapLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_training, m_stage, m_number, m_cancel})
        row->addWidget(widget);
    return row;
}

void BatchView::setTask(const QString &name)
{
    stop();
    m_task = name;
    m_known = false;
    m_training->clear();
    m_seen.clear();
    m_model->setBatch({});
    say({});
    if (isVisible())
        look();
}

void BatchView::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (!m_known)
        look();
}

/// While a training is shown, it stays so.
void BatchView::look()
{
    if (m_task.isEmpty())
        return;
    if (m_training->count() == 0)
        say(tr("Looking for trainings of %1…").arg(m_task), true);
    m_looking.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), task = m_task.toStdString()](ProgressSink &, std::stop_token) {
            return findTrainings(workspace, task);
        },
        [this](const Expected<Trainings> &trainings) { offer(trainings); });
}

Expected<BatchView::Trainings> BatchView::findTrainings(const Workspace &workspace, const std::string &task)
{
    const auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    Trainings found;
    for (const Run &run : *runs) {
        if (run.configuration.task == task && run.configuration.method != Method::Linear &&
            found.runs.size() < mostRuns)
            found.runs.push_back(run);
    }
    for (const std::string &name : workspace.list("selections")) {
        if (const auto summary = summarizeSelection(workspace, name); summary && summary->task == task)
            found.selections.push_back(*summary);
    }
    return found;
}

void BatchView::offer(const Expected<Trainings> &trainings)
{
    if (!trainings)
        return say(problemText(trainings.error()));
    m_known = true;
    const QVariant picked = m_training->currentData(KeyRole);
    m_training->clear();
    const auto add = [this](const QString &title, const QStringList &words, const std::string &hash = {}) {
        m_training->addItem(title, words);
        m_training->setItemData(m_training->count() - 1, words + QStringList{QString::fromStdString(hash)},
                                KeyRole);
    };
    for (const Run &run : trainings->runs)
        add(RunWords::title(run), {QString::fromStdString(run.id)});
    for (const SelectionSummary &summary : trainings->selections) {
        const QString selection = QString::fromStdString(summary.name);
        add(tr("TLM with %1", "a selection").arg(selection), {"--task", m_task, "--selection", selection},
            summary.hash);
    }
    add(tr("Without general text"), {"--task", m_task, "--method", "task-mlm"});
    const int same = m_training->findData(picked, KeyRole);
    m_training->setCurrentIndex(std::max(same, 0));
    if (same < 0)
        startAgain();
}

void BatchView::startAgain()
{
    m_seen.clear();
    stop();
    showWanted();
}

void BatchView::showWanted()
{
    const int number = m_number->value() - 1;
    const auto seen = m_seen.find(number);
    if (seen != m_seen.end())
        return showBatch(seen->second);
    m_model->setBatch({});
    ask(number);
}

void BatchView::ask(int first)
{
    stop();
    say(tr("The batches are being prepared…"), true);
    m_tool = std::make_unique<ToolProcess>(m_studio.toolPath(), this);
    connect(m_tool.get(), &ToolProcess::progressed, this, [this](const Progress &progress) {
        say(tr("The batches are being prepared: %1").arg(progressText(progress)), true);
    });
    connect(m_tool.get(), &ToolProcess::line, this, [this](const QJsonObject &line) {
        if (!line.contains(QStringLiteral("batch")))
            return;
        const ShownBatch batch = shownBatchFromJson(line);
        m_seen[batch.number] = batch;
        if (batch.number == m_number->value() - 1)
            showBatch(batch);
    });
    connect(m_tool.get(), &ToolProcess::failed, this,
            [this](const Error &error) { say(problemText(error)); });
    connect(m_tool.get(), &ToolProcess::finished, m_cancel, &QWidget::hide);
    const QStringList words =
        QStringList{"batches"} + m_training->currentData().toStringList() +
        QStringList{"--stage", m_stage->currentData().toString(), "--first", QString::number(first),
                    "--count", QString::number(askedAtOnce)};
    m_tool->start(m_studio.toolArguments(words));
}

void BatchView::stop()
{
    m_looking.abandon();
    if (m_tool) {
        m_tool->disconnect();
        m_tool.release()->deleteLater(); // it may be what calls this
    }
    m_cancel->hide();
}

void BatchView::showBatch(const ShownBatch &batch)
{
    say({});
    m_model->setBatch(batch);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(BatchModel::From,
                            std::min(m_table->columnWidth(BatchModel::From), theme().space(200)));
    const QString kind =
        batch.isInternal ? tr("internal: examples of the task") : tr("external: general text");
    setHint(tr("%1 · %2 tokens, %3 hidden · padded to %4")
                .arg(kind, countText(qulonglong(batch.tokens)), countText(qulonglong(batch.hidden)),
                     countText(qulonglong(batch.length))));
    m_table->setCurrentIndex(m_model->index(0, BatchModel::From));
}

void BatchView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    m_reading->showText(
        {}, current.isValid() ? m_model->batch().sequences[std::size_t(current.row())].reading() : QString());
}

/// What stands in the grid while it is empty.
void BatchView::say(const QString &sentence, bool busy)
{
    m_nothing->setText(sentence);
    m_cancel->setVisible(busy);
    setHint({});
}

} // namespace tlm
