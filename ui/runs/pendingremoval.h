#pragma once
#include <QObject>
#include <QSet>
#include <QTimer>

namespace tlm {

/// Runs that a person removed and may still take back: they are hidden at once and go when the time for
/// undoing is over or other runs are removed. A window that is killed before has removed nothing.
class PendingRemoval : public QObject
{
    Q_OBJECT
public:
    explicit PendingRemoval(QObject *parent = nullptr);
    const QSet<QString> &runs() const { return m_runs; }
    void remove(const QStringList &runs);
    void undo();
    /// Lets them go now.
    void commit();
    static constexpr int patience = 15'000; ///< milliseconds

Q_SIGNALS:
    void changed();
    void committed(const QStringList &runs);

private:
    QSet<QString> m_runs;
    QTimer m_timer;
};

} // namespace tlm
