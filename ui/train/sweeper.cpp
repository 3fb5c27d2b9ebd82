#include "ui/train/sweeper.h"

#include <set>

#include "core/history/modelrun.h"
#include "ui/frame/studio.h"
#include "ui/train/timeestimate.h"

namespace tlm {

namespace {

std::optional<double> secondsOf(const PlannedSweep &sweep, const std::vector<Run> &past)
{
    double sum = 0;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
        const Configuration &configuration = sweep.points[i].configuration;
        if (!sweep.plan.existing[i].empty() || !seen.insert(experimentHash(configuration)).second)
            continue;
        const auto time = estimateTime(configuration, past);
        if (!time)
            return {};
        sum += time->seconds;
    }
    return sum;
}

Expected<> prepare(std::vector<SweepPoint> &points, const History &history, int threads)
{
    for (SweepPoint &point : points) {
        if (auto checked = checkModelRun(history, point.configuration); !checked)
            return checked;
        for (SelectionOptions &selection : point.selections)
            selection.threads = threads;
    }
    return {};
}

} // namespace

Expected<PlannedSweep> planDefinition(const Workspace &workspace, const History &history,
                                      const SweepDefinition &definition, int threads)
{
    auto points = expandSweep(workspace, definition);
    if (!points)
        return tl::unexpected(points.error());
    if (const auto prepared = prepare(*points, history, threads); !prepared)
        return tl::unexpected(prepared.error());
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    const auto before = loadEarlier(workspace, definition.name, definition.axes);
    if (!before)
        return tl::unexpected(before.error());
    auto plan = planSweep(workspace, *points, KnownRuns(*runs, *before));
    if (!plan)
        return tl::unexpected(plan.error());
    PlannedSweep sweep{definition, std::move(*points), std::move(*plan), {}};
    sweep.seconds = secondsOf(sweep, *runs);
    return sweep;
}

Sweeper::Sweeper(Studio &studio, std::shared_ptr<WorkerHistory> history, QObject *parent)
    : QObject(parent), m_studio(studio), m_history(std::move(history))
{
}

void Sweeper::plan(const SweepDefinition &definition)
{
    m_planning.run(
        m_studio.jobs(), {}, this,
        [history = m_history, workspace = m_studio.workspace(), definition,
         threads = m_studio.threads()](ProgressSink &, std::stop_token) {
            return history->use(
                [&](History &store) { return planDefinition(workspace, store, definition, threads); });
        },
        [this](const Expected<PlannedSweep> &sweep) {
            if (sweep)
                Q_EMIT planned(*sweep);
            else
                Q_EMIT unplannable(sweep.error());
        });
}

void Sweeper::start(const PlannedSweep &sweep)
{
    m_studio.jobs().run(
        tr("Start the sweep %1").arg(QString::fromStdString(sweep.definition.name)), this,
        [workspace = m_studio.workspace(), sweep](ProgressSink &progress,
                                                  std::stop_token stop) -> Expected<StartedSweep> {
            // A store of its own: selections may take minutes, in which others read.
            auto history = History::open(workspace.root());
            if (!history)
                return tl::unexpected(history.error());
            return startSweep(workspace, *history, sweep.definition, sweep.points, sweep.plan, false,
                              progress, stop);
        },
        [this, name = QString::fromStdString(sweep.definition.name)](const Expected<StartedSweep> &begun) {
            if (begun)
                Q_EMIT started(name, static_cast<int>(begun->made.size()));
            else
                Q_EMIT failed(begun.error());
            m_studio.refresh();
            m_studio.refreshRuns();
        });
}

} // namespace tlm
