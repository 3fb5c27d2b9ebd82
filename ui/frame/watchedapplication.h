#pragma once
#include <vector>

#include <QApplication>
#include <QFile>
#include <QString>

namespace tlm {

/// How long the handling of one event took.
struct EventTime
{
    QString event, receiver;
    double cpu = 0, blocked = 0, wall = 0; ///< milliseconds, of the window's thread
};

/// An application that can measure its own events: while a handler computes, or waits for a file, a lock or a
/// process, the window does not answer. Wall time also holds what other programs took of the machine.
class WatchedApplication : public QApplication
{
    Q_OBJECT
public:
    /// Measures from the start if the environment variable `TLM_WATCHDOG` names a file; each event that is
    /// too long becomes a line of JSON in it, and the end one with the longest of all.
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    void setWatching(bool watching) { m_watching = watching; }
    /// Events that computed or waited longer than a window may be deaf, since the last call.
    std::vector<EventTime> takeSlow();
    bool notify(QObject *receiver, QEvent *event) override;

    static constexpr double limit = 100; ///< milliseconds

private:
    /// Milliseconds in which the thread could have run and another one did.
    double waitedForProcessor();
    void judge(const EventTime &time);

    bool m_watching = false;
    int m_depth = 0;
    QString m_file;
    std::vector<EventTime> m_slow;
    EventTime m_longest;
    QFile m_schedule; ///< where Linux tells how long the thread waited for a processor
};

} // namespace tlm
