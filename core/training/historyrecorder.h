#pragma once
#include <functional>
#include <string>

#include "core/training/recorder.h"

namespace tlm {

/// Writes to the history in one transaction a flush: the losses of every step, learning rate, gradient norm
/// and speed once a flush, scores of every evaluation
/// with the patterns of the heads.
class HistoryRecorder final : public Recorder
{
public:
    /// `meters` fills in figures that a trainer does not know of itself; may be empty.
    HistoryRecorder(History &history, std::string run, std::function<void(RunFigures &)> meters = {})
        : m_history(history), m_run(std::move(run)), m_meters(std::move(meters))
    {
    }
    Expected<> step(const StepRecord &record) override;
    Expected<> evaluation(const EvaluationRecord &record) override;
    Expected<> flush(const RunFigures &figures, double tokensPerSecond) override;

private:
    void add(std::int64_t step, std::uint64_t tokens, std::string name, double value);

    History &m_history;
    std::string m_run;
    std::function<void(RunFigures &)> m_meters;
    std::vector<MetricPoint> m_points;
    std::optional<StepRecord> m_last;
};

} // namespace tlm
