#include "ui/jobs/job.h"

namespace tlm {

void Job::abandon()
{
    m_abandoned = true;
    cancel();
}

void Job::takeProgress(const Progress &progress)
{
    m_progress = progress;
    Q_EMIT progressed(progress);
}

} // namespace tlm
