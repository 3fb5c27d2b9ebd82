#pragma once
#include <QWidget>

#include "ui/jobs/jobs.h"
#include "ui/runs/metricfeed.h"

namespace tlm {

class Plot;
class Studio;

/// How many heads followed each pattern at every evaluation of a run's training.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(Studio &studio, QWidget *parent = nullptr);
    /// A run, or a checkpoint `RUN@STEP` of it; of anything else there is no timeline.
    void setModel(const QString &model);

private:
    void read();

    Studio &m_studio;
    QString m_run;
    Plot *m_plot;
    LatestJob m_reading;
};

/// Shares of positional, vertical and other heads by step, as recorded in training.
std::vector<Curve> patternShares(const std::vector<MetricPoint> &points);

} // namespace tlm
