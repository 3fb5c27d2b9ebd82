#include "ui/jobs/jobs.h"

#include <algorithm>

#include <QMetaObject>

namespace tlm {

void JobProgress::report(const Progress &progress)
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < std::chrono::milliseconds(100))
        return;
    m_last = now;
    QMetaObject::invokeMethod(
        m_job, [job = m_job, progress] { job->takeProgress(progress); }, Qt::QueuedConnection);
}

Jobs::Jobs(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(64); // work waits for disks and stop requests too; cores are the core's business
}

Jobs::~Jobs()
{
    for (Job *job : m_running)
        job->abandon();
    m_pool.waitForDone();
    qDeleteAll(m_running);
}

Job *Jobs::start(const QString &title, QObject *receiver,
                 std::function<void(ProgressSink &, std::stop_token)> work, std::function<void()> take,
                 const Job *after)
{
    auto *job = new Job(title, receiver);
    const bool waits = std::ranges::find(m_running, after) != m_running.end();
    m_running.push_back(job);
    auto begin = [this, job, work = std::move(work), take = std::move(take),
                  receiver = QPointer<QObject>(receiver)]() mutable {
        if (job->isAbandoned())
            return end(job, receiver, take);
        m_pool.start([this, job, work = std::move(work), take = std::move(take), stop = job->token(),
                      receiver]() mutable {
            JobProgress progress(job);
            work(progress, stop);
            work = nullptr; // what it owned goes here, not in the window's thread
            QMetaObject::invokeMethod(
                this, [this, job, receiver, take = std::move(take)] { end(job, receiver, take); },
                Qt::QueuedConnection);
        });
    };
    if (waits)
        connect(after, &Job::finished, job, std::move(begin), Qt::QueuedConnection);
    else
        begin();
    Q_EMIT started(job);
    return job;
}

void Jobs::end(Job *job, const QPointer<QObject> &receiver, const std::function<void()> &take)
{
    std::erase(m_running, job);
    if (!job->isAbandoned() && receiver)
        take();
    Q_EMIT job->finished();
    job->deleteLater();
}

} // namespace tlm
