#pragma once
#include <map>

#include <QWidget>

#include "core/history/history.h"

class QAction;

namespace tlm {

class Label;
class Studio;

enum class RunAction { Pause, Resume, Stop, StopKeepBest, Clone, Extend, Enqueue, CopyCommand };

/// What can be done with a run now. A trainer that follows an order already gets no other.
struct AllowedActions
{
    bool pause = false, resume = false, stop = false, keepBest = false;
    bool extend = false, enqueue = false;
};
AllowedActions allowedActions(const Run &run, Order pending);

/// "Pausing …" while its trainer follows an order, else empty.
QString pendingText(const Run &run, Order pending);

/// Pause, resume, stop, stop and keep the best, and in a menu what else one does with a run: the buttons tell
/// what the store says of it.
class RunControls : public QWidget
{
    Q_OBJECT
public:
    explicit RunControls(Studio &studio, QWidget *parent = nullptr);
    void setRun(const Run &run, Order pending);
    void setNoRun();
    /// While a resume is being started.
    void setBusy(bool busy);
    QAction *action(RunAction action) const { return m_actions.at(action); }

Q_SIGNALS:
    void triggered(tlm::RunAction action);

private:
    void addActions(Studio &studio);
    void addButton(RunAction action, const char *name);
    void showAllowed();

    std::map<RunAction, QAction *> m_actions;
    Label *m_pending;
    AllowedActions m_allowed;
    bool m_busy = false;
};

} // namespace tlm
