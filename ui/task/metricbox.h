#pragma once
#include "core/data/task.h"

class QComboBox;

namespace tlm {

/// A box with the metrics that a task can be judged by.
QComboBox *makeMetricBox();
TaskMetric metricOf(const QComboBox &box);
void setMetric(QComboBox &box, TaskMetric metric);
/// Marks the metric that the field uses for such a task.
void proposeMetric(QComboBox &box, TaskMetric metric);

} // namespace tlm
