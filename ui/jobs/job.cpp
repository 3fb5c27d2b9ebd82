#include "ui/jobs/job.h"

namespace tlm {

void Job::abandon()
{
    m_abandoned = true;
    cancel();
}

bool Job::isFor(const QObject &object) const
{
    const QObject *waiting = m_abandoned ? nullptr : m_receiver.data();
    while (waiting && waiting != &object)
        waiting = waiting->parent();
    return waiting;
}

void Job::takeProgress(const Progress &progress)
{
    m_progress = progress;
    Q_EMIT progressed(progress);
}

} // namespace tlm
