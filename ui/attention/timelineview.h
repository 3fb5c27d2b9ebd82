#pragma once
#include <QWidget>

#include "ui/jobs/jobs.h"
#include "ui/runs/metricfeed.h"

namespace tlm {

class Plot;
class Studio;

/// How many heads followed each pattern at every evaluation of a run's training; it goes on while the run
/// does.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(Studio &studio, QWidget *parent = nullptr);
    /// A run, or a checkpoint `RUN@STEP` of it, which is marked; of anything else there is no timeline.
    void setModel(const QString &model);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void take(const Expected<MetricFeed::Piece> &piece);
    void showPatterns();

    Studio &m_studio;
    QString m_model;
    MetricFeed m_feed;
    Plot *m_plot;
    LatestJob m_reading;
};

/// Shares of positional and vertical heads by step, in percent, as recorded in training.
std::vector<Curve> patternShares(const MetricFeed &feed);

} // namespace tlm
