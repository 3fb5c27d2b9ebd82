#pragma once
#include <memory>

#include <QObject>

#include "core/sweep/papersweep.h"
#include "core/sweep/sweepstart.h"
#include "ui/jobs/jobs.h"
#include "ui/train/workerhistory.h"

namespace tlm {

class Studio;

/// A sweep, its experiments, what they cost, and how long the new ones will take if that is known of all.
struct PlannedSweep
{
    SweepDefinition definition;
    std::vector<SweepPoint> points;
    SweepPlan plan;
    std::optional<double> seconds;
};

/// Plans sweeps while one works on the form, and starts them: makes missing selections and queues the runs.
class Sweeper : public QObject
{
    Q_OBJECT
public:
    Sweeper(Studio &studio, std::shared_ptr<WorkerHistory> history, QObject *parent = nullptr);
    /// The newest plan alone is told of.
    void plan(const SweepDefinition &definition);
    /// Drops the plan that is being made.
    void abandon() { m_planning.abandon(); }
    void start(const PlannedSweep &sweep);

Q_SIGNALS:
    void planned(const tlm::PlannedSweep &sweep);
    void unplannable(const tlm::Error &error);
    void started(const QString &name, int runs);
    void failed(const tlm::Error &error);

private:
    Studio &m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    LatestJob m_planning;
};

/// What a sweep will make, its selections by so many threads; errors as expandSweep and planSweep.
Expected<PlannedSweep> planDefinition(const Workspace &workspace, const History &history,
                                      const SweepDefinition &definition, int threads);

} // namespace tlm
