#pragma once
#include <functional>
#include <stop_token>

#include <QObject>
#include <QPointer>
#include <QString>

#include "core/base/progress.h"

namespace tlm {

/// One piece of work in a thread of its own. Lives in the window's thread; progress and end arrive there.
class Job : public QObject
{
    Q_OBJECT
public:
    /// `receiver` waits for the result.
    explicit Job(const QString &title, const QObject *receiver = nullptr)
        : m_title(title), m_receiver(receiver)
    {
    }

    const QString &title() const { return m_title; }
    const Progress &progress() const { return m_progress; }
    bool isCancelled() const { return m_stop.stop_requested(); }
    std::stop_token token() const { return m_stop.get_token(); }

    /// Asks the work to stop; its result still arrives (usually the error Stopped).
    void cancel() { m_stop.request_stop(); }
    /// Asks the work to stop and drops whatever it brings: nobody waits for it any more.
    void abandon();
    bool isAbandoned() const { return m_abandoned; }
    /// Whether an object, or something in it, waits for the result.
    bool isFor(const QObject &object) const;

Q_SIGNALS:
    void progressed(const tlm::Progress &progress);
    void finished();

private:
    friend class Jobs;
    friend class JobProgress;
    void takeProgress(const Progress &progress);

    QString m_title;
    QPointer<const QObject> m_receiver;
    Progress m_progress;
    std::stop_source m_stop;
    bool m_abandoned = false;
};

} // namespace tlm
