#include "ui/runs/metricfeed.h"

#include "ui/runs/runwords.h"

namespace tlm {

std::string devMetricName(TaskMetric metric)
{
    switch (metric) {
    case TaskMetric::MicroF1:
        return "dev.micro_f1";
    case TaskMetric::Accuracy:
        return "dev.accuracy";
    case TaskMetric::MacroF1:
        break;
    }
    return "dev.macro_f1";
}

const QVector<double> &MetricFeed::Series::axis(CurveAxis axis) const
{
    switch (axis) {
    case CurveAxis::Tokens:
        return tokens;
    case CurveAxis::Minutes:
        return minutes;
    case CurveAxis::Step:
        break;
    }
    return step;
}

Expected<bool> MetricFeed::update(const History &history, const Run &run)
{
    if (run.process != m_process) {
        m_process = run.process;
        m_row = 0;
        m_series.clear();
    }
    std::int64_t row = m_row;
    const auto points = history.metrics(m_run, m_row, row);
    if (!points)
        return tl::unexpected(points.error());
    m_row = row;
    for (const MetricPoint &point : *points) {
        Series &series = m_series[point.name];
        series.step.push_back(static_cast<double>(point.step));
        series.tokens.push_back(static_cast<double>(point.tokens));
        series.minutes.push_back(static_cast<double>(point.time - run.created) / 60'000);
        series.values.push_back(point.value);
    }
    return !points->empty();
}

Curve MetricFeed::curve(const std::string &name, CurveAxis axis) const
{
    Curve curve;
    curve.name = RunWords::metric(name);
    if (const auto found = m_series.find(name); found != m_series.end()) {
        curve.x = found->second.axis(axis);
        curve.y = found->second.values;
    }
    return curve;
}

std::optional<double> MetricFeed::last(const std::string &name) const
{
    const auto found = m_series.find(name);
    if (found == m_series.end() || found->second.values.isEmpty())
        return {};
    return found->second.values.last();
}

} // namespace tlm
