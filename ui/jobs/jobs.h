#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include <QPointer>
#include <QThreadPool>

#include "ui/jobs/job.h"

namespace tlm {

/// Carries progress from a working thread to its job, at most ten times a second.
class JobProgress final : public ProgressSink
{
public:
    explicit JobProgress(Job *job) : m_job(job) {}
    void report(const Progress &progress) override;

private:
    Job *m_job; ///< outlives the work
    std::chrono::steady_clock::time_point m_last{};
};

/// Runs core functions in worker threads. Results are values that arrive in the window's thread, in `take`,
/// unless the receiver is gone or the job was abandoned. The destructor cancels everything and waits.
class Jobs : public QObject
{
    Q_OBJECT
public:
    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override;

    /// `work(ProgressSink &, std::stop_token)` runs in a worker thread and must own what it uses;
    /// `take(result)` runs in this thread afterwards. An empty title keeps the job out of the strip. The work
    /// begins when `after` has ended, if that is still running; abandoned before, it never begins.
    template <typename Work, typename Take>
    Job *run(const QString &title, QObject *receiver, Work work, Take take, const Job *after = nullptr)
    {
        using Outcome = std::invoke_result_t<Work, ProgressSink &, std::stop_token>;
        auto result = std::make_shared<std::unique_ptr<Outcome>>();
        return start(
            title, receiver,
            [work = std::move(work), result](ProgressSink &progress, std::stop_token stop) mutable {
                *result = std::make_unique<Outcome>(work(progress, stop));
            },
            [take = std::move(take), result]() mutable { take(std::move(**result)); }, after);
    }

    const std::vector<Job *> &running() const { return m_running; }

Q_SIGNALS:
    void started(tlm::Job *job);

private:
    Job *start(const QString &title, QObject *receiver,
               std::function<void(ProgressSink &, std::stop_token)> work, std::function<void()> take,
               const Job *after);
    void end(Job *job, const QPointer<QObject> &receiver, const std::function<void()> &take);

    QThreadPool m_pool;
    std::vector<Job *> m_running;
};

/// The newest of a series of requests (a search while one types): starting one abandons the one before and
/// begins when that has ended, so that hasty keys do not set dozens of threads to work.
class LatestJob
{
public:
    template <typename Work, typename Take>
    Job *run(Jobs &jobs, const QString &title, QObject *receiver, Work work, Take take)
    {
        abandon();
        m_job = jobs.run(title, receiver, std::move(work), std::move(take), m_job);
        return m_job;
    }
    void abandon()
    {
        if (m_job)
            m_job->abandon();
    }
    Job *job() const { return m_job; }

private:
    QPointer<Job> m_job;
};

} // namespace tlm
