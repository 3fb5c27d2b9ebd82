#include "ui/runs/pendingremoval.h"

#include <utility>

namespace tlm {

PendingRemoval::PendingRemoval(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, &PendingRemoval::commit);
}

void PendingRemoval::remove(const QStringList &runs)
{
    commit();
    m_runs = QSet<QString>(runs.begin(), runs.end());
    m_timer.start();
    Q_EMIT changed();
}

void PendingRemoval::undo()
{
    m_timer.stop();
    m_runs.clear();
    Q_EMIT changed();
}

void PendingRemoval::commit()
{
    m_timer.stop();
    const QSet<QString> runs = std::exchange(m_runs, {});
    if (runs.isEmpty())
        return;
    Q_EMIT committed(runs.values());
    Q_EMIT changed();
}

} // namespace tlm
