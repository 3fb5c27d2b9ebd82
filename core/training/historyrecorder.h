#pragma once
#include <string>

#include "core/training/recorder.h"

namespace tlm {

/// Writes to the history in one transaction a flush: the losses of every step, learning rate, gradient norm
/// and speed once a flush, scores of every evaluation.
class HistoryRecorder final : public Recorder
{
public:
    HistoryRecorder(History &history, std::string run) : m_history(history), m_run(std::move(run)) {}
    Expected<> step(const StepRecord &record) override;
    Expected<> evaluation(const EvaluationRecord &record) override;
    Expected<> flush(const RunFigures &figures, double tokensPerSecond) override;

private:
    void add(std::int64_t step, std::uint64_t tokens, std::string name, double value);

    History &m_history;
    std::string m_run;
    std::vector<MetricPoint> m_points;
    std::optional<StepRecord> m_last;
};

} // namespace tlm
