#pragma once
#include <QObject>
#include <QStringList>

namespace tlm {

class Job;
class JobStrip;
class RunList;
class Studio;
enum class Order;
struct Error;
struct Run;

/// Fills the strip at the foot of the window with the jobs of the window and the trainings of the workspace.
class StripFeed : public QObject
{
    Q_OBJECT
public:
    StripFeed(Studio &studio, RunList &runs, JobStrip *strip);
    /// Gives a training an order; the strip follows.
    void giveOrder(const Run &run, Order order);

Q_SIGNALS:
    void failed(const tlm::Error &error);

private:
    void watchJob(Job *job);
    void showRuns();

    Studio &m_studio;
    RunList &m_runs;
    JobStrip *m_strip;
    QStringList m_shown; ///< keys of the trainings in the strip
};

} // namespace tlm
