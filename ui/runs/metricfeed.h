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

/// "Step", "Tokens" …: the title of an axis.
QString axisTitle(CurveAxis axis);

/// The curves of one run, read from the store piece by piece.
class MetricFeed
{
public:
    struct Series
    {
        QVector<double> step, tokens, minutes, values;
        const QVector<double> &axis(CurveAxis axis) const;
    };
    /// Where one has come to in a run's curves; a run that another process resumed is read anew.
    struct Place
    {
        std::string run;
        std::int64_t row = 0, process = 0, created = 0;
    };
    /// What was written since a place; may be read in any thread.
    struct Piece
    {
        Place from, to;
        std::vector<MetricPoint> points;
    };

    explicit MetricFeed(std::string run) : m_place{std::move(run)} {}
    const std::string &run() const { return m_place.run; }
    /// The place to read on from, as the run is now.
    Place place(const Run &run) const;
    static Expected<Piece> read(const History &history, const Place &place);
    /// Adds a piece; one that was read from another place is dropped. True if something came.
    bool take(const Piece &piece);
    /// Reads and adds what was written since the last call.
    Expected<bool> update(const History &history, const Run &run);
    const std::map<std::string, Series> &series() const { return m_series; }
    /// A series as a curve; empty if the run has none of that name.
    Curve curve(const std::string &name, CurveAxis axis) const;
    /// The last value of a series, if any.
    std::optional<double> last(const std::string &name) const;

private:
    std::map<std::string, Series> m_series;
    Place m_place;
};

} // namespace tlm
