#pragma once
#include <memory>

#include "ui/frame/page.h"
#include "ui/train/sweeper.h"

class QStackedLayout;
class QTimer;

namespace tlm {

class ActivityRow;
class EstimateCard;
class LiveRun;
class QueueCard;
class Trainer;
class TrainForm;
struct Error;
struct LargestBatch;

/// Chooses what to train, tells what it will cost, starts it or queues it, and shows it as it goes.
class TrainPage : public Page
{
    Q_OBJECT
public:
    explicit TrainPage(Studio &studio, QWidget *parent = nullptr);
    void activated() override;
    bool isAtWork() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// What a sweep varies, and its name.
    using Varied = std::pair<std::vector<SweepAxis>, QString>;
    void buildActions();
    QWidget *buildLeft();
    QWidget *buildRight();
    void connectForm();
    void connectRuns();
    void readWorld();
    void showPlan();
    void planSweep();
    void takePlan(const PlannedSweep &sweep);
    void showStart();
    void offerStart(bool queue);
    void start(bool queue);
    void beginStart();
    void offerBatch(const LargestBatch &batch);
    void offerSmaller();
    Varied varied() const;
    void showQueued(const QString &name, int runs);
    void showRun(const QString &id);
    void resume(const QString &id, qint64 moreSteps);
    void fail(const Error &error);
    void poll();

    std::shared_ptr<WorkerHistory> m_history;
    TrainForm *m_form;
    EstimateCard *m_estimate;
    LiveRun *m_live;
    QueueCard *m_queue;
    ActivityRow *m_activity; ///< what is being started
    Trainer *m_trainer;
    Sweeper *m_sweeper;
    LatestJob m_reading;
    QTimer *m_poll, *m_planTimer;
    QStackedLayout *m_stack = nullptr;
    QAction *m_start = nullptr, *m_enqueue = nullptr;
    std::optional<PlannedSweep> m_planned; ///< of the form as it stands
    std::optional<Varied> m_starting;      ///< of the sweep that is being started
    bool m_showsNext = false;              ///< the run that is started next
    bool m_stale = false;                  ///< runs have changed since the forecast looked at them
    int m_polls = 0;
};

Page *makeTrainPage(Studio &studio);

} // namespace tlm
