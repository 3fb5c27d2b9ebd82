#pragma once
#include <map>
#include <vector>

#include "core/history/history.h"
#include "ui/jobs/jobs.h"

class QTimer;

namespace tlm {

class Studio;

/// All runs of the workspace at one moment.
struct RunSnapshot
{
    std::vector<Run> runs;                ///< newest first
    std::map<std::string, Order> pending; ///< what live runs were told to do
};

/// The runs as the window shows them in its strip, badges and palette: a job reads what changed whenever the
/// store changes, because there may be many thousands. While one goes on it also looks whether its trainer
/// lives, and tells the studio if not.
class RunList : public QObject
{
    Q_OBJECT
public:
    explicit RunList(Studio &studio, QObject *parent = nullptr);

    const RunSnapshot &snapshot() const { return m_snapshot; }
    /// The newest one that goes on now; nullptr if none does.
    const Run *live() const;
    /// The order that a run follows already.
    Order pending(const Run &run) const;
    /// Reads now what changed.
    void read();

Q_SIGNALS:
    void changed();

private:
    void take(RunChanges changes, std::map<std::string, Order> pending);

    Studio &m_studio;
    QTimer *m_watch;
    RunSnapshot m_snapshot;
    std::int64_t m_counter = 0; ///< of the store as the snapshot has it
    bool m_reading = false, m_stale = false;
};

} // namespace tlm
