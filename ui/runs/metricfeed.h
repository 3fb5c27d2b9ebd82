#pragma once
#include <map>
#include <string>

#include "core/data/task.h"
#include "core/history/history.h"
#include "ui/plot/curve.h"

namespace tlm {

/// The name that the store gives to a task's metric on dev.
std::string devMetricName(TaskMetric metric);

enum class CurveAxis { Step, Tokens, Minutes };

/// The curves of one run, read from the store piece by piece.
class MetricFeed
{
public:
    struct Series
    {
        QVector<double> step, tokens, minutes, values;
        const QVector<double> &axis(CurveAxis axis) const;
    };

    explicit MetricFeed(std::string run) : m_run(std::move(run)) {}
    const std::string &run() const { return m_run; }
    /// Reads what was written since the last call; all of it anew after the run was resumed by another
    /// process. True if something came.
    Expected<bool> update(const History &history, const Run &run);
    const std::map<std::string, Series> &series() const { return m_series; }
    /// A series as a curve; empty if the run has none of that name.
    Curve curve(const std::string &name, CurveAxis axis) const;
    /// The last value of a series, if any.
    std::optional<double> last(const std::string &name) const;

private:
    std::string m_run;
    std::map<std::string, Series> m_series;
    std::int64_t m_row = 0, m_process = 0;
};

} // namespace tlm
