#include "core/training/recorder.h"

namespace tlm {

namespace {

template <typename Call>
Expected<> inTurn(const std::vector<Recorder *> &sinks, Call call)
{
    for (Recorder *sink : sinks) {
        if (auto done = call(*sink); !done)
            return done;
    }
    return {};
}

} // namespace

Expected<> Recorders::step(const StepRecord &record)
{
    return inTurn(m_sinks, [&](Recorder &sink) { return sink.step(record); });
}

Expected<> Recorders::evaluation(const EvaluationRecord &record)
{
    return inTurn(m_sinks, [&](Recorder &sink) { return sink.evaluation(record); });
}

Expected<> Recorders::flush(const RunFigures &figures, double tokensPerSecond)
{
    return inTurn(m_sinks, [&](Recorder &sink) { return sink.flush(figures, tokensPerSecond); });
}

std::vector<std::pair<std::string, double>> lossMetrics(const StepRecord &record)
{
    std::vector<std::pair<std::string, double>> metrics;
    if (record.maskedExternal)
        metrics.emplace_back("loss.mlm.external", *record.maskedExternal);
    if (record.maskedInternal)
        metrics.emplace_back("loss.mlm.internal", *record.maskedInternal);
    if (record.task)
        metrics.emplace_back("loss.task", *record.task);
    return metrics;
}

} // namespace tlm
