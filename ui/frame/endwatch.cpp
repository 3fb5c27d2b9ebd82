#include "ui/frame/endwatch.h"

#include <QElapsedTimer>

#include "core/history/runstate.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"

namespace tlm {

EndWatch::EndWatch(MainWindow &window, const QString &busAddress)
    : QObject(&window), m_window(window), m_notifier(busAddress)
{
    connect(&window.studio().jobs(), &Jobs::started, this, &EndWatch::watchJob);
    connect(&window.runs(), &RunList::changed, this, &EndWatch::watchRuns);
    connect(&m_notifier, &Notifier::answered, this, [this](const QString &run) {
        m_window.comeForward();
        if (!run.isEmpty())
            m_window.open({"run", run});
    });
    watchRuns();
}

bool EndWatch::isWanted() const
{
    return m_window.studio().settings().get(settings::notify) && !m_window.isActiveWindow();
}

void EndWatch::watchJob(Job *job)
{
    if (job->title().isEmpty())
        return;
    QElapsedTimer since;
    since.start();
    connect(job, &Job::finished, this, [this, job, since] {
        if (double(since.elapsed()) >= m_long * 1000 && !job->isCancelled() && isWanted())
            m_notifier.tell(tr("%1: ended", "title of a job").arg(job->title()),
                            tr("The window shows what came of it."), {});
    });
}

void EndWatch::watchRuns()
{
    std::map<std::string, RunState> seen;
    for (const Run &run : m_window.runs().snapshot().runs) {
        seen[run.id] = run.state;
        const auto before = m_seen.find(run.id);
        if (before != m_seen.end() && isActive(before->second) && !isActive(run.state) &&
            run.state != RunState::Paused)
            tellEnd(run);
    }
    m_seen = std::move(seen);
}

void EndWatch::tellEnd(const Run &run)
{
    if (run.seconds < m_long || !isWanted())
        return;
    const QString score =
        run.dev ? tr("dev %1").arg(RunWords::score(run.dev)) : QString::fromStdString(run.error);
    m_notifier.tell(
        tr("%1: %2", "title of a run, its state").arg(RunWords::title(run), RunWords::state(run.state)),
        score, QString::fromStdString(run.id));
}

} // namespace tlm
