#pragma once
#include <memory>

#include "ui/frame/studio.h"
#include "ui/runs/metricfeed.h"
#include "ui/train/runcontrols.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDoubleSpinBox;
class QProgressBar;

namespace tlm {

class Fact;
class Label;
class LogTail;
class Plot;

/// A run as it goes: state, figures, curves, log, and what can be done with it. Everything comes from the
/// store, so it shows any run, of this window or not.
class LiveRun : public Card
{
    Q_OBJECT
public:
    explicit LiveRun(Studio &studio, QWidget *parent = nullptr);
    void setRun(const QString &id);
    QString run() const { return m_id; }
    /// Reads what is new in the store; cheap when nothing is.
    void refresh();
    bool isLive() const { return m_live; }
    /// A resume that was asked for has been started, or could not be.
    void endResuming();

Q_SIGNALS:
    void failed(const tlm::Error &error);
    void resumeRequested(const QString &id);

private:
    QWidget *buildFacts();
    QWidget *buildPlots();
    void act(RunAction action);
    void showRun(const Run &run, Order pending);
    void showFacts(const Run &run);
    void showTime(const Run &run, const QString &steps);
    void showCurves();

    Studio &m_studio;
    QString m_id;
    std::string m_metric = devMetricName(TaskMetric::MacroF1);
    bool m_live = false;
    std::unique_ptr<MetricFeed> m_feed;
    RunControls *m_controls;
    QProgressBar *m_progress;
    Label *m_error;
    Fact *m_dev, *m_external, *m_task, *m_speed, *m_time;
    Plot *m_loss, *m_score, *m_rate;
    QDoubleSpinBox *m_smoothing;
    QComboBox *m_axis;
    LogTail *m_log;
};

} // namespace tlm
