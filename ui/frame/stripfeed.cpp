#include "ui/frame/stripfeed.h"

#include <utility>

#include "ui/frame/runactivities.h"
#include "ui/frame/runlist.h"
#include "ui/frame/studio.h"
#include "ui/widgets/jobstrip.h"

namespace tlm {

StripFeed::StripFeed(Studio &studio, RunList &runs, JobStrip *strip)
    : QObject(strip), m_studio(studio), m_runs(runs), m_strip(strip)
{
    connect(&studio.jobs(), &Jobs::started, this, &StripFeed::watchJob);
    connect(&runs, &RunList::changed, this, &StripFeed::showRuns);
    connect(&studio, &Studio::activityChanged, strip, &JobStrip::setActivity);
    connect(&studio, &Studio::activityEnded, strip, &JobStrip::removeActivity);
    for (Job *job : studio.jobs().running())
        watchJob(job);
    showRuns();
}

void StripFeed::watchJob(Job *job)
{
    if (job->title().isEmpty())
        return;
    const QString key = QString("job %1").arg(quintptr(job));
    const auto show = [this, job, key] {
        Activity activity{key, job->title(), {}, job->progress(), [job] { job->cancel(); }};
        if (job->isCancelled()) {
            activity.detail = tr("stopping …");
            activity.cancel = nullptr;
        }
        m_strip->setActivity(activity);
    };
    show();
    connect(job, &Job::progressed, m_strip, show);
    connect(job, &Job::finished, m_strip, [this, key] { m_strip->removeActivity(key); });
}

void StripFeed::showRuns()
{
    const auto pending = [this](const Run &run) { return m_runs.pending(run); };
    const auto give = [this](const Run &run, Order order) { giveOrder(run, order); };
    QStringList shown;
    for (const Activity &activity : runActivities(m_runs.snapshot().runs, pending, give)) {
        m_strip->setActivity(activity);
        shown << activity.key;
    }
    for (const QString &key : std::exchange(m_shown, shown))
        if (!shown.contains(key))
            m_strip->removeActivity(key);
}

void StripFeed::giveOrder(const Run &run, Order order)
{
    m_studio.jobs().run(
        {}, this,
        [root = m_studio.workspace().root(), id = run.id, order](ProgressSink &,
                                                                 std::stop_token) -> Expected<> {
            auto history = History::open(root);
            return history ? history->giveOrder(id, order) : tl::unexpected(history.error());
        },
        [this](const Expected<> &given) {
            if (!given)
                Q_EMIT failed(given.error());
            m_studio.refreshRuns();
            m_runs.read(); // also where the store did not change: the strip tells what is so
        });
}

} // namespace tlm
