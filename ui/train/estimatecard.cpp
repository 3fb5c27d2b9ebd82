#include "ui/train/estimatecard.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include "core/experiment/modelfolder.h"
#include "ui/frame/studio.h"
#include "ui/train/activityrow.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

/// What was measured of one seed holds for the others.
bool costsTheSame(Configuration one, const Configuration &other)
{
    one.seed = other.seed;
    return one == other;
}

} // namespace

EstimateCard::EstimateCard(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent)
    : Card(tr("Estimate"), parent), m_studio(studio), m_history(std::move(history)),
      m_prober(new Prober(studio, this)), m_plan(new PlanView), m_activity(new ActivityRow),
      m_command(new QLineEdit)
{
    buildActions();
    body()->addWidget(m_plan);
    body()->addWidget(m_activity);
    body()->addWidget(buildCommand());
    titleRow()->addWidget(makeButton(m_measure));
    titleRow()->addWidget(makeButton(m_findBatch));
    connect(m_prober, &Prober::measured, this, &EstimateCard::takeMeasure);
    connect(m_prober, &Prober::batchFound, this,
            [this](const Configuration &, const LargestBatch &batch) { Q_EMIT batchFound(batch); });
    connect(m_prober, &Prober::progressed, m_activity, &ActivityRow::showProgress);
    connect(m_prober, &Prober::failed, this, &EstimateCard::failed);
    connect(m_prober, &Prober::finished, this, [this] {
        m_activity->end();
        showActions();
    });
    showActions();
}

void EstimateCard::buildActions()
{
    Actions &actions = m_studio.actions();
    m_measure = actions.add(this,
                            {"train.measure", tr("Measure"),
                             tr("Trains some steps to tell time and memory; nothing of it is kept.")},
                            [this] {
                                begin(tr("Measuring some steps …"));
                                m_prober->measure(m_work.configuration);
                            });
    m_findBatch = actions.add(this,
                              {"train.findBatch", tr("Find largest batch"),
                               tr("Tries larger and larger batches until memory is full.")},
                              [this] {
                                  begin(tr("Looking for the largest batch …"));
                                  m_prober->findBatch(m_work.configuration);
                              });
    m_copy = actions.add(this,
                         {"train.copyCommand", tr("Copy command"), tr("Copies the equal tlm command."),
                          "copy", Qt::CTRL | Qt::ALT | Qt::Key_C},
                         [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
}

QWidget *EstimateCard::buildCommand()
{
    m_command->setReadOnly(true);
    describe(m_command, tr("The same as a command"), tr("This command does what the button does."));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_command, 1);
    layout->addWidget(makeButton(m_copy));
    return row;
}

void EstimateCard::begin(const QString &words)
{
    m_activity->begin(words, [this] { m_prober->cancel(); });
    m_measure->setEnabled(false);
    m_findBatch->setEnabled(false);
}

void EstimateCard::showActions()
{
    const Method method = m_work.configuration.method;
    const bool possible = m_valid && !m_runs && !m_prober->isBusy();
    m_measure->setEnabled(possible && method != Method::Linear);
    m_findBatch->setEnabled(possible && hasJointStage(method));
}

void EstimateCard::setCommand(const QString &command)
{
    m_command->setText(command);
    m_command->setCursorPosition(0);
}

void EstimateCard::refresh()
{
    using Found = std::pair<Machine, std::vector<Run>>;
    m_reading.run(
        m_studio.jobs(), {}, this,
        [history = m_history, root = m_studio.workspace().root()](ProgressSink &,
                                                                  std::stop_token) -> Expected<Found> {
            auto runs = history->use([](History &store) { return store.runs(); });
            if (!runs)
                return tl::unexpected(runs.error());
            return Found{readMachine(root), std::move(*runs)};
        },
        [this](const Expected<Found> &found) {
            if (!found)
                return; // what is shown of the run says why
            m_plan->setMachine(found->first);
            m_past = found->second;
            showPlan();
        });
}

void EstimateCard::showWork(const Configuration &configuration, std::uint64_t trainingExamples,
                            std::size_t runs, bool valid)
{
    m_work = {configuration, trainingExamples, runs};
    m_runs.reset();
    m_valid = valid;
    showPlan();
    showActions();
}

void EstimateCard::showSweep(const PlannedRuns &runs)
{
    m_runs = runs;
    showPlan();
    showActions();
}

void EstimateCard::showPlan()
{
    setHint(m_runs ? tr("all runs together") : tr("per run"));
    if (m_runs)
        return m_plan->showSweep(*m_runs);
    m_work.time = estimateTime(m_work.configuration, m_past);
    m_work.measured.reset();
    if (m_measured && costsTheSame(m_measured->first, m_work.configuration))
        m_work.measured = m_measured->second;
    PlannedWork shown = m_work;
    const auto sized =
        withModelFolder(m_work.configuration, m_studio.workspace().root()).and_then(withModelSizes);
    shown.configuration = sized.value_or(m_work.configuration);
    shown.sizesKnown = sized.has_value();
    m_plan->showWork(shown);
}

void EstimateCard::takeMeasure(const Configuration &configuration, const MeasuredCost &cost)
{
    m_measured = {configuration, cost};
    showPlan();
}

QVariantMap EstimateCard::keep() const
{
    if (!m_measured)
        return {};
    return {{"configuration", QVariant::fromValue(m_measured->first)},
            {"cost", QVariant::fromValue(m_measured->second)}};
}

void EstimateCard::putBack(const QVariantMap &kept)
{
    if (!kept.isEmpty())
        takeMeasure(kept["configuration"].value<Configuration>(), kept["cost"].value<MeasuredCost>());
}

std::optional<double> EstimateCard::seconds() const
{
    if (m_runs)
        return m_runs->seconds;
    const auto runs = static_cast<double>(std::max<std::size_t>(m_work.runs, 1));
    if (m_work.measured)
        return runs * m_work.measured->seconds;
    return m_work.time ? std::optional(runs * m_work.time->seconds) : std::nullopt;
}

} // namespace tlm
