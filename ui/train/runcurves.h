#pragma once
#include <QWidget>

#include "ui/runs/metricfeed.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;

namespace tlm {

class Pacer;
class Plot;
class Studio;

/// The curves of a run: losses, the task's metric on dev, learning rate. However often values come, they are
/// drawn at most ten times a second.
class RunCurves : public QWidget
{
    Q_OBJECT
public:
    explicit RunCurves(Studio &studio, QWidget *parent = nullptr);
    /// `metric`: the task's own, as the store calls it.
    void showFeed(const MetricFeed &feed, const std::string &metric);
    /// What stands where there are no values.
    void setEmptyText(const QString &text);

private:
    QWidget *buildOptions();
    void redraw();
    std::vector<Curve> curves(std::initializer_list<const char *> names) const;

    MetricFeed m_feed{{}};
    std::string m_metric;
    Pacer *m_pacer;
    Plot *m_loss, *m_score, *m_rate;
    QDoubleSpinBox *m_smoothing;
    QComboBox *m_axis;
    QCheckBox *m_logarithmic;
};

} // namespace tlm
