#include "ui/predict/evaluationcard.h"

#include <QComboBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/predict/confusionview.h"
#include "ui/predict/judgedview.h"
#include "ui/predict/reliabilityview.h"
#include "ui/serving/modelruns.h"
#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/progresstext.h"

namespace tlm {

EvaluationCard::EvaluationCard(Studio &studio, QWidget *parent)
    : Card(tr("How well it does"), parent), m_studio(studio), m_predictor(studio, this), m_scores(new Label)
{
    buildTitle();
    m_empty = new EmptyState(
        "predict", tr("Scores, confusion matrix, errors and reliability of the model will be here."),
        tr("Measure"), m_measure->whatsThis());
    connect(m_empty, &EmptyState::triggered, m_measure, &QAction::trigger);
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeResult());
    body()->addWidget(makeBusy());
    body()->addWidget(pages, 1);
    connect(&m_predictor, &BatchPredictor::predicted, this, &EvaluationCard::judgeSaid);
    connect(&m_predictor, &BatchPredictor::failed, this, [this](const Error &error) {
        endMeasuring();
        Q_EMIT failed(error);
    });
    connect(&m_predictor, &BatchPredictor::progressed, this, [this](const Progress &progress) {
        m_progress->setMaximum(int(progress.total.value_or(0)));
        m_progress->setValue(int(progress.done));
        m_progressWords->setText(progressText(progress) + ' ' + timeLeftText(progress));
    });
    connect(&studio, &Studio::tasksChanged, this, [this] { fillTasks(m_task->currentText()); });
    connect(&studio, &Studio::runsChanged, this, [this] {
        if (key(split()) != m_shown) // the run was trained on
            showMeasured();
    });
}

void EvaluationCard::buildTitle()
{
    m_task = new QComboBox;
    m_task->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_task->setMinimumContentsLength(10);
    describe(m_task, tr("Task"), tr("The task whose examples the model predicts; it must have its classes."));
    m_split = new QComboBox;
    for (const Split split : {Split::Dev, Split::Test})
        m_split->addItem(splitText(split), int(split));
    describe(m_split, tr("Split"), tr("The examples that are predicted"));
    m_measure = m_studio.actions().add(
        this,
        {"predict.measure", tr("Measure"), tr("Lets the model predict every example of the split"), "play"},
        [this] { measure(); });
    titleRow()->addWidget(m_task);
    titleRow()->addWidget(m_split);
    titleRow()->addWidget(makeButton(m_measure));
    connect(m_task, &QComboBox::activated, this, &EvaluationCard::loadTask);
    connect(m_split, &QComboBox::currentIndexChanged, this, &EvaluationCard::showMeasured);
}

QWidget *EvaluationCard::makeBusy()
{
    m_busy = new QWidget;
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    describe(m_progress, tr("Progress of the measuring"), tr("How many examples were predicted"));
    m_progressWords = new Label({}, Theme::FontRole::Hint, Label::Tone::Muted);
    auto *cancel = makeButton("stop", tr("Cancel"), tr("Stops the measuring; nothing is kept of it"));
    auto *row = new QHBoxLayout(m_busy);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_progress, 1);
    row->addWidget(m_progressWords);
    row->addWidget(cancel);
    m_busy->hide();
    connect(cancel, &QPushButton::clicked, &m_predictor, &BatchPredictor::cancel);
    return m_busy;
}

QWidget *EvaluationCard::makeResult()
{
    m_confusion = new ConfusionView;
    m_examples = new JudgedView(m_studio);
    m_reliability = new ReliabilityView(m_studio);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_confusion);
    split->addWidget(m_examples);
    split->setChildrenCollapsible(false);
    split->setSizes({theme().space(300), theme().space(280)});
    rememberSizes(m_studio, split, "predict-evaluation");
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(split, tr("Confusion and examples"));
    tabs->addTab(m_reliability, tr("Reliability"));
    describe(tabs, tr("Parts of the evaluation"),
             tr("What is confused with what, and how sure the model is"));
    auto *result = new QWidget;
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scores);
    layout->addWidget(tabs, 1);
    m_scores->setGivesWay();
    connect(m_confusion, &ConfusionView::picked, m_examples, &JudgedView::showCell);
    connect(m_examples, &JudgedView::chosen, this, &EvaluationCard::exampleChosen);
    return result;
}

void EvaluationCard::setModel(const QString &model, const QString &task)
{
    m_predictor.drop();
    m_judging.abandon();
    m_model = model;
    endMeasuring();
    fillTasks(task.isEmpty() ? m_studio.currentTask() : task);
}

void EvaluationCard::fillTasks(const QString &wanted)
{
    m_task->clear();
    m_task->addItems(m_studio.tasks());
    m_task->setCurrentIndex(m_task->findText(wanted));
    if (m_task->currentIndex() >= 0 || wanted.isEmpty())
        setHint({});
    else
        setHint(tr("The task %1 is not in this workspace.").arg(wanted));
    loadTask();
}

void EvaluationCard::loadTask()
{
    const QString name = m_task->currentText();
    if (m_loaded && m_loaded->name != name.toStdString())
        m_loaded.reset();
    showBusy();
    showMeasured();
    if (name.isEmpty())
        return m_loading.abandon();
    using Loaded = std::shared_ptr<const Task>;
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &,
                                                                      std::stop_token) -> Expected<Loaded> {
            auto task = tlm::loadTask(workspace, name);
            if (!task)
                return tl::unexpected(task.error());
            return std::make_shared<const Task>(std::move(*task));
        },
        [this](const Expected<Loaded> &task) {
            m_loaded = task.value_or(nullptr);
            showBusy();
            showMeasured();
            if (m_loaded)
                Q_EMIT taskLoaded(m_loaded->hasPairs);
            else
                Q_EMIT failed(task.error());
        });
}

void EvaluationCard::measure()
{
    if (!m_loaded || m_model.isEmpty())
        return;
    m_asked = {key(split()), m_loaded, split()};
    m_progress->setMaximum(0);
    m_progressWords->setText(tr("loading the model …"));
    showBusy();
    m_predictor.predict(m_model, m_loaded->examples(split()));
}

void EvaluationCard::judgeSaid(const std::shared_ptr<const BatchPrediction> &said)
{
    m_judging.run(
        m_studio.jobs(), {}, this,
        [asked = *m_asked, said](ProgressSink &, std::stop_token) -> Expected<Measured> {
            auto judgement = judge(asked.task, asked.split, *said);
            if (!judgement)
                return tl::unexpected(judgement.error());
            const double temperature = fitTemperature(judgement->distributions, judgement->truth());
            return Measured{std::make_shared<const Judgement>(std::move(*judgement)), temperature};
        },
        [this, key = m_asked->key](const Expected<Measured> &measured) {
            endMeasuring();
            if (!measured) {
                Q_EMIT failed(measured.error());
                return;
            }
            m_known[key] = *measured;
            showMeasured();
        });
}

void EvaluationCard::endMeasuring()
{
    m_asked.reset();
    showBusy();
}

void EvaluationCard::showBusy()
{
    const bool busy = m_asked.has_value();
    const bool able = !busy && m_loaded && !m_model.isEmpty();
    m_busy->setVisible(busy);
    m_measure->setEnabled(able);
    m_empty->button()->setEnabled(able);
    m_task->setEnabled(!busy);
    m_split->setEnabled(!busy);
}

void EvaluationCard::showMeasured()
{
    m_calibrating.abandon();
    m_shown = key(split());
    const auto known = m_known.find(m_shown);
    const bool isKnown = m_loaded && known != m_known.end();
    const std::shared_ptr<const Judgement> judgement = isKnown ? known->second.judgement : nullptr;
    m_stack->setCurrentIndex(isKnown ? 1 : 0);
    m_confusion->setJudgement(judgement);
    m_examples->setJudgement(judgement);
    Q_EMIT temperatureChanged();
    if (!judgement)
        return m_reliability->clear();
    const ClassificationScores &scores = judgement->scores;
    m_scores->setText(tr("%1 examples  ·  macro-F1 %2  ·  micro-F1 %3  ·  accuracy %4")
                          .arg(countText(scores.examples), realText(scores.macroF1, 4),
                               realText(scores.microF1, 4), realText(scores.accuracy, 4)));
    showReliability(judgement);
}

void EvaluationCard::showReliability(const std::shared_ptr<const Judgement> &judgement)
{
    const std::optional<double> fitted = temperature();
    if (!fitted)
        return m_reliability->show(judgement->reliability, {}, 1);
    m_calibrating.run(
        m_studio.jobs(), {}, this,
        [judgement, fitted](ProgressSink &, std::stop_token) {
            return measureReliability(atTemperature(judgement->distributions, *fitted), judgement->truth());
        },
        [this, judgement, fitted](const Reliability &calibrated) {
            m_reliability->show(judgement->reliability, calibrated, *fitted);
        });
}

std::optional<double> EvaluationCard::temperature() const
{
    const auto dev = m_known.find(key(Split::Dev));
    return dev == m_known.end() ? std::nullopt : std::optional(dev->second.temperature);
}

QVariantMap EvaluationCard::keep() const
{
    QVariantMap kept = keepInputs(*this);
    kept["known"] = QVariant::fromValue(m_known);
    return kept;
}

void EvaluationCard::putBack(const QVariantMap &kept)
{
    m_known = kept["known"].value<decltype(m_known)>();
    putBackInputs(*this, kept);
}

void EvaluationCard::focusFilter()
{
    m_examples->focusFilter();
}

Split EvaluationCard::split() const
{
    return static_cast<Split>(m_split->currentData().toInt());
}

QString EvaluationCard::key(Split split) const
{
    const qint64 written = weightsTime(m_studio.workspace(), m_model).value_or(0);
    return QStringList{m_model, QString::number(written),
                       m_loaded ? QString::fromStdString(m_loaded->hash) : QString(),
                       QString::number(int(split))}
        .join('\n');
}

} // namespace tlm
