#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/train/queuestate.h"
#include "ui/train/workerhistory.h"
#include "ui/widgets/card.h"

class QAction;
class QTableView;

namespace tlm {

class Label;
class RunStore;
class Studio;

/// The runs that wait: their order, which a person changes, and whether somebody works on them. Hidden while
/// none waits.
class QueueCard : public Card
{
    Q_OBJECT
public:
    QueueCard(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent = nullptr);
    void refresh();
    bool isPaused() const { return m_state.paused; }

Q_SIGNALS:
    void failed(const tlm::Error &error);
    /// Lets the queue go on.
    void runRequested();
    /// This run is to begin now, before its turn.
    void startRequested(const QString &run);
    void showRequested(const QString &run);
    void stateChanged();

private:
    void buildTable();
    void buildActions();
    QWidget *buildTools();
    void showQueue(const QueueState &state);
    void showState();
    void showActions();
    QStringList chosen() const;
    void move(int rows);
    void moveTo(const QString &run, int row);
    void removeChosen();
    void setPaused(bool paused);

    Studio &m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    RunStore &m_store;
    LatestJob m_reading;
    QueueState m_state;
    QueueModel *m_model;
    QTableView *m_table;
    Label *m_words;
    QAction *m_up = nullptr, *m_down = nullptr, *m_remove = nullptr, *m_start = nullptr, *m_show = nullptr;
    QAction *m_pause = nullptr, *m_run = nullptr;
};

} // namespace tlm
