#pragma once
#include <chrono>

#include <QTimer>

namespace tlm {

/// Paces what is asked for more often than it is worth doing: the first at once, what follows together, each
/// an interval after the one before.
class Pacer : public QObject
{
    Q_OBJECT
public:
    explicit Pacer(std::chrono::milliseconds interval, QObject *parent = nullptr);
    std::chrono::milliseconds interval() const { return m_pause.intervalAsDuration(); }
    void ask();
    /// What is asked for is another thing than before and does not wait.
    void hurry();

Q_SIGNALS:
    void due();

private:
    void goOn();

    QTimer m_pause;
    bool m_asked = false; ///< during the pause
};

} // namespace tlm
