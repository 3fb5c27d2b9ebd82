#include "ui/runs/metricfeed.h"

#include <QCoreApplication>

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

QString axisTitle(CurveAxis axis)
{
    switch (axis) {
    case CurveAxis::Tokens:
        return QCoreApplication::translate("tlm::MetricFeed", "Tokens");
    case CurveAxis::Minutes:
        return QCoreApplication::translate("tlm::MetricFeed", "Minutes since the run was made");
    case CurveAxis::Step:
        break;
    }
    return QCoreApplication::translate("tlm::MetricFeed", "Step");
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

MetricFeed::Place MetricFeed::place(const Run &run) const
{
    const bool goesOn = run.process == m_place.process;
    return {m_place.run, goesOn ? m_place.row : 0, run.process, run.created};
}

Expected<MetricFeed::Piece> MetricFeed::read(const History &history, const Place &place)
{
    Piece piece{place, place, {}};
    auto points = history.metrics(place.run, place.row, piece.to.row);
    if (!points)
        return tl::unexpected(points.error());
    piece.points = std::move(*points);
    return piece;
}

bool MetricFeed::take(const Piece &piece)
{
    const bool anew = piece.from.process != m_place.process;
    if (!anew && piece.from.row != m_place.row)
        return false;
    if (anew)
        m_series.clear();
    m_place = piece.to;
    for (const MetricPoint &point : piece.points) {
        Series &series = m_series[point.name];
        series.step.push_back(static_cast<double>(point.step));
        series.tokens.push_back(static_cast<double>(point.tokens));
        series.minutes.push_back(static_cast<double>(point.time - m_place.created) / 60'000);
        series.values.push_back(point.value);
    }
    return anew || !piece.points.empty();
}

Expected<bool> MetricFeed::update(const History &history, const Run &run)
{
    return read(history, place(run)).map([this](const Piece &piece) { return take(piece); });
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
