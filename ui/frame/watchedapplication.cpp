#include "ui/frame/watchedapplication.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include <QElapsedTimer>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QThread>

namespace tlm {
namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QString nameOf(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString(name) : QString::number(type);
}

/// Its class and name, and those of what it lies in.
QString pathOf(const QObject *receiver)
{
    QStringList parts;
    for (const QObject *at = receiver; at; at = at->parent())
        parts.prepend(QString(at->metaObject()->className()) +
                      (at->objectName().isEmpty() ? QString() : '#' + at->objectName()));
    return parts.join(" > ");
}

void append(const QString &file, const EventTime &time, const QString &kind)
{
    QFile out(file);
    if (!out.open(QIODevice::Append))
        return;
    const QJsonObject object{{"event", time.event},
                             {"receiver", time.receiver},
                             {"cpu_ms", time.cpu},
                             {"blocked_ms", time.blocked},
                             {"wall_ms", time.wall}};
    out.write(QJsonDocument(QJsonObject{{kind, object}}).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv), m_file(qEnvironmentVariable("TLM_WATCHDOG")),
      m_schedule("/proc/thread-self/schedstat")
{
    m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_watching = !m_file.isEmpty();
}

WatchedApplication::~WatchedApplication()
{
    if (!m_file.isEmpty())
        append(m_file, m_longest, "longest");
}

double WatchedApplication::waitedForProcessor()
{
    m_schedule.seek(0);
    return m_schedule.readAll().split(' ').value(1).toDouble() / 1e6;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_watching || QThread::currentThread() != thread() ||
        m_depth > 0) // what it makes happen is part of it
        return QApplication::notify(receiver, event);
    EventTime time{nameOf(event->type()), pathOf(receiver)}; // before the receiver may go
    const double waited = waitedForProcessor();
    QElapsedTimer wall;
    wall.start();
    const double begin = threadMilliseconds();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    time.cpu = threadMilliseconds() - begin;
    time.wall = double(wall.nsecsElapsed()) / 1e6;
    time.blocked = std::max(0.0, time.wall - time.cpu - (waitedForProcessor() - waited));
    judge(time);
    return handled;
}

void WatchedApplication::judge(const EventTime &time)
{
    const double deaf = std::max(time.cpu, time.blocked);
    if (deaf > std::max(m_longest.cpu, m_longest.blocked))
        m_longest = time;
    if (deaf <= limit)
        return;
    m_slow.push_back(time);
    if (!m_file.isEmpty())
        append(m_file, time, "slow");
}

std::vector<EventTime> WatchedApplication::takeSlow()
{
    return std::exchange(m_slow, {});
}

} // namespace tlm
