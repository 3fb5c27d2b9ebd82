#pragma once
#include <map>
#include <string>

#include <QObject>

#include "ui/frame/notifier.h"

namespace tlm {

class Job;
class MainWindow;
enum class RunState;
struct Run;

/// Tells through the desktop when a long run or job ends while the window is not in front.
class EndWatch : public QObject
{
    Q_OBJECT
public:
    explicit EndWatch(MainWindow &window, const QString &busAddress = {});
    /// From how many seconds on something is long.
    void setLong(double seconds) { m_long = seconds; }

private:
    void watchJob(Job *job);
    void watchRuns();
    void tellEnd(const Run &run);
    bool isWanted() const;

    MainWindow &m_window;
    Notifier m_notifier;
    double m_long = 60;
    std::map<std::string, RunState> m_seen;
};

} // namespace tlm
