#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/train/runcontrols.h"
#include "ui/train/runnews.h"
#include "ui/train/workerhistory.h"
#include "ui/widgets/card.h"

class QProgressBar;
class QStackedLayout;
class QTabWidget;

namespace tlm {

class ExtendRow;
class Label;
class LogView;
class MessageBar;
class RunCurves;
class RunFacts;
class StoreWriter;
class Studio;

/// A run as it goes: state, figures, curves, log, and what can be done with it. Everything comes from the
/// store, so it shows any run, of this window or not; it is read in jobs.
class LiveRun : public Card
{
    Q_OBJECT
public:
    LiveRun(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent = nullptr);
    /// Empty: none.
    void setRun(const QString &id);
    QString run() const { return m_id; }
    /// Looks for what is new in the store; while it looks already, once more afterwards.
    void refresh();
    bool isLive() const { return m_live; }
    /// What was asked for, for example a resume, has been done, or could not be.
    void endResuming();

Q_SIGNALS:
    void failed(const tlm::Error &error);
    /// The run was removed; none is shown now.
    void gone();
    void resumeRequested(const QString &id, qint64 moreSteps);
    /// The settings of this run are wanted in the form.
    void cloneRequested(const tlm::Run &run);
    /// A finished run is to be gone on with.
    void continuationRequested(const tlm::Run &run);

protected:
    bool event(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildRun();
    void begin(const QString &id);
    void showNone();
    void read();
    void take(const Expected<RunNews> &news);
    void showNews(const RunNews &news);
    void showState(const RunNews &news);
    void showFailure(const RunNews &news);
    void act(RunAction action);
    void extend();
    void enqueue();
    void order(Order order);
    void copyCommand();

    Studio &m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    StoreWriter *m_writer;
    LatestJob m_reading;
    QString m_id;
    RunNews m_news;
    qint64 m_logPosition = 0;
    int m_looks = 0;
    bool m_live = false, m_shown = false;                     ///< shown: its curves
    bool m_reads = false, m_again = false, m_settles = false; ///< settles: what was asked for is done
    QString m_failureShown; ///< so that a message that a person closed stays closed
    QStackedLayout *m_stack;
    RunControls *m_controls;
    QProgressBar *m_progress;
    ExtendRow *m_extend;
    Label *m_words;
    MessageBar *m_failure;
    RunFacts *m_facts;
    RunCurves *m_curves;
    QTabWidget *m_tabs;
    LogView *m_log;
};

} // namespace tlm
