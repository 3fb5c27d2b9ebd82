#pragma once
#include <QWidget>

#include "core/history/history.h"

class QPushButton;

namespace tlm {

class Label;

enum class RunAction { Pause, Resume, Stop, StopKeepBest };

/// What can be done with a run now. A trainer that follows an order already gets no other.
struct AllowedActions
{
    bool pause = false, resume = false, stop = false, keepBest = false;
};
AllowedActions allowedActions(const Run &run, Order pending);

/// "Pausing …" while its trainer follows an order, else empty.
QString pendingText(const Run &run, Order pending);

/// Pause, resume, stop, stop and keep the best: the buttons tell what the store says of the run.
class RunControls : public QWidget
{
    Q_OBJECT
public:
    explicit RunControls(QWidget *parent = nullptr);
    void setRun(const Run &run, Order pending);
    /// While a resume is being started.
    void setBusy(bool busy);

Q_SIGNALS:
    void triggered(tlm::RunAction action);

private:
    void showAllowed();

    QPushButton *m_pause, *m_resume, *m_stop, *m_keepBest;
    Label *m_pending;
    AllowedActions m_allowed;
    bool m_busy = false;
};

} // namespace tlm
