#include "ui/train/liverun.h"

#include <cmath>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>

#include "ui/plot/plot.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"
#include "ui/train/fact.h"
#include "ui/train/logtail.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QString figure(std::optional<double> value, int decimals)
{
    if (!value)
        return QStringLiteral("–");
    return std::isfinite(*value) ? realText(*value, decimals) : QStringLiteral("NaN");
}

/// What stands under the dev score: test once it is known, before that where the score was reached.
QString scoreNote(const Run &run)
{
    if (run.test)
        return LiveRun::tr("test %1").arg(RunWords::score(run.test));
    return run.bestStep ? LiveRun::tr("at step %1").arg(countText(static_cast<qulonglong>(*run.bestStep)))
                        : QString();
}

} // namespace

LiveRun::LiveRun(Studio &studio, QWidget *parent)
    : Card(tr("No run yet"), parent), m_studio(studio), m_controls(new RunControls),
      m_progress(new QProgressBar), m_error(new Label({}, Theme::FontRole::Body, Label::Tone::Bad)),
      m_log(new LogTail)
{
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme().space(6));
    m_progress->setMinimumWidth(theme().space(40));
    describe(m_progress, tr("Progress of the run"), tr("Steps done of all steps of both stages."));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(16));
    row->addWidget(m_progress, 1);
    row->addWidget(m_controls);
    body()->addLayout(row);
    m_error->setWordWrap(true); // the sentence must not widen the window
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    describe(m_error, tr("Why the run failed"),
             tr("The error that ended the run; the log tells what came before."));
    body()->addWidget(m_error);
    body()->addWidget(buildFacts());
    body()->addWidget(buildPlots(), 1);
    connect(m_controls, &RunControls::triggered, this, &LiveRun::act);
    m_controls->hide();
    m_error->hide();
}

QWidget *LiveRun::buildFacts()
{
    m_dev = new Fact(tr("Best dev score"), tr("The task's metric on dev at the best step so far."));
    m_external =
        new Fact(tr("External MLM loss"), tr("Loss of guessing masked words in the selected text, nats."));
    m_task = new Fact(tr("Task loss"), tr("Cross-entropy of the class, nats."));
    m_speed = new Fact(tr("Tokens/s"), tr("Real tokens per second, at the last report."));
    m_time = new Fact(tr("Time"), tr("What is left at the rate of the steps so far, or what it took."));
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(12));
    for (Fact *fact : {m_dev, m_external, m_task, m_speed, m_time})
        layout->addWidget(fact, 1);
    return box;
}

QWidget *LiveRun::buildPlots()
{
    m_loss = new Plot(tr("Losses by step"));
    m_score = new Plot(tr("Dev scores by step"));
    m_rate = new Plot(tr("Learning rate by step"));
    m_loss->setSmoothing(0.8);
    auto *curves = new QSplitter(Qt::Vertical);
    curves->setChildrenCollapsible(false);
    curves->addWidget(m_loss);
    auto *lower = new QSplitter(Qt::Horizontal);
    lower->setChildrenCollapsible(false);
    lower->addWidget(m_score);
    lower->addWidget(m_rate);
    curves->addWidget(lower);
    curves->setStretchFactor(0, 3);
    curves->setStretchFactor(1, 2);

    m_smoothing = new QDoubleSpinBox;
    m_smoothing->setRange(0, 0.99);
    m_smoothing->setSingleStep(0.05);
    m_smoothing->setValue(0.8);
    m_smoothing->setMinimumWidth(theme().space(80));
    describe(
        m_smoothing, tr("Smoothing"),
        tr("Share of the past in the moving average of the losses; the raw values stay as faint lines."));
    connect(m_smoothing, &QDoubleSpinBox::valueChanged, m_loss, &Plot::setSmoothing);
    m_axis = new QComboBox;
    m_axis->addItem(tr("by step"), static_cast<int>(CurveAxis::Step));
    m_axis->addItem(tr("by token"), static_cast<int>(CurveAxis::Tokens));
    m_axis->addItem(tr("by minute"), static_cast<int>(CurveAxis::Minutes));
    describe(m_axis, tr("Horizontal axis"), tr("What the curves are drawn against."));
    connect(m_axis, &QComboBox::activated, this, &LiveRun::showCurves);

    auto *corner = new QWidget;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, theme().space(4));
    row->addWidget(new Label(tr("Smoothing"), Theme::FontRole::Body, Label::Tone::Muted));
    row->addWidget(m_smoothing);
    row->addWidget(m_axis);
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(curves, tr("Curves"));
    tabs->addTab(m_log, tr("Log"));
    tabs->setCornerWidget(corner);
    describe(tabs, tr("Curves and log"), tr("Curves of the run, and the last lines that its trainer wrote."));
    return tabs;
}

void LiveRun::setRun(const QString &id)
{
    if (id == m_id)
        return refresh();
    m_id = id;
    m_feed = std::make_unique<MetricFeed>(id.toStdString());
    m_controls->setBusy(false);
    refresh();
    showCurves();
}

void LiveRun::refresh()
{
    if (m_id.isEmpty())
        return;
    const auto history = m_studio.history();
    if (!history) {
        Q_EMIT failed(history.error());
        return;
    }
    const auto run = (*history)->run(m_id.toStdString());
    if (!run) {
        Q_EMIT failed(run.error());
        return;
    }
    const auto pending = (*history)->pendingOrder(run->id);
    const auto news = m_feed->update(**history, *run);
    if (!news) {
        Q_EMIT failed(news.error());
        return;
    }
    showRun(*run, pending.value_or(Order::None));
    if (*news)
        showCurves();
}

void LiveRun::showRun(const Run &run, Order pending)
{
    if (const auto task = summarizeTask(m_studio.workspace(), run.configuration.task))
        m_metric = devMetricName(task->metric);
    m_live = tlm::isLive(run.state) || run.state == RunState::Queued;
    setTitle(RunWords::title(run));
    setHint(run.state == RunState::Running && !run.stage.empty()
                ? RunWords::state(run.state) + QStringLiteral(" · ") + RunWords::stage(run.stage)
                : RunWords::state(run.state));
    m_controls->setVisible(run.state != RunState::Finished);
    m_controls->setRun(run, pending);
    if (run.state != RunState::Queued)
        m_log->setFile(m_studio.workspace().run(run.id) / "log.txt");
    m_log->follow();
    m_error->setText(QString::fromStdString(run.error));
    m_error->setVisible(run.state == RunState::Failed && !run.error.empty());
    showFacts(run);
}

void LiveRun::showFacts(const Run &run)
{
    m_progress->setRange(0, 1000);
    m_progress->setValue(run.totalSteps > 0 ? static_cast<int>(run.step * 1000 / run.totalSteps) : 0);
    m_dev->setValue(RunWords::score(run.dev), scoreNote(run));
    const auto internal = m_feed->last("loss.mlm.internal");
    m_external->setValue(figure(m_feed->last("loss.mlm.external"), 3),
                         internal ? tr("internal %1").arg(figure(internal, 3)) : QString());
    m_task->setValue(figure(m_feed->last("loss.task"), 3));
    const auto speed = m_feed->last("tokens_per_second");
    m_speed->setValue(figure(speed, 0), tr("%1 tokens").arg(countText(run.tokens)));
    const QString steps = run.totalSteps > 0 ? tr("step %1 of %2")
                                                   .arg(countText(static_cast<qulonglong>(run.step)),
                                                        countText(static_cast<qulonglong>(run.totalSteps)))
                                             : QString();
    showTime(run, steps);
}

void LiveRun::showTime(const Run &run, const QString &steps)
{
    const auto left = secondsLeft(run);
    if (run.state == RunState::Failed)
        m_time->setValue(RunWords::state(run.state), steps, Label::Tone::Bad);
    else if (left)
        m_time->setValue(tr("%1 left").arg(durationText(*left)), steps);
    else
        m_time->setValue(run.seconds > 0 ? durationText(run.seconds) : QStringLiteral("–"), steps);
}

void LiveRun::showCurves()
{
    if (!m_feed)
        return;
    const auto axis = static_cast<CurveAxis>(m_axis->currentData().toInt());
    const QString title = axis == CurveAxis::Step     ? tr("Step")
                          : axis == CurveAxis::Tokens ? tr("Tokens")
                                                      : tr("Minutes since the run was made");
    const auto curves = [this, axis](std::initializer_list<const char *> names) {
        std::vector<Curve> result;
        int colour = 0;
        for (const char *name : names) {
            Curve curve = m_feed->curve(name, axis);
            curve.colour = colour++;
            if (!curve.x.isEmpty())
                result.push_back(std::move(curve));
        }
        return result;
    };
    m_loss->setAxisTitles({}, tr("Loss, nats"));
    m_loss->setCurves(curves({"loss.mlm.external", "loss.mlm.internal", "loss.task"}));
    m_score->setAxisTitles(title, RunWords::metric(m_metric));
    m_score->setCurves(curves({m_metric.c_str()}));
    m_rate->setAxisTitles(title, tr("Learning rate"));
    m_rate->setCurves(curves({"learning_rate"}));
}

void LiveRun::endResuming()
{
    m_controls->setBusy(false);
    refresh();
}

void LiveRun::act(RunAction action)
{
    if (action == RunAction::Resume) {
        m_controls->setBusy(true);
        Q_EMIT resumeRequested(m_id);
        return;
    }
    const auto history = m_studio.history();
    if (!history) {
        Q_EMIT failed(history.error());
        return;
    }
    const Order order = action == RunAction::Pause  ? Order::Pause
                        : action == RunAction::Stop ? Order::Stop
                                                    : Order::StopKeepBest;
    if (const auto given = (*history)->giveOrder(m_id.toStdString(), order); !given)
        Q_EMIT failed(given.error());
    refresh();
    m_studio.refreshRuns();
}

} // namespace tlm
