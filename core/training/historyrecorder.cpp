#include "core/training/historyrecorder.h"

#include <chrono>

namespace tlm {

void HistoryRecorder::add(std::int64_t step, std::uint64_t tokens, std::string name, double value)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    m_points.push_back({step, tokens, std::move(name), value,
                        std::chrono::duration_cast<std::chrono::milliseconds>(now).count()});
}

Expected<> HistoryRecorder::step(const StepRecord &record)
{
    for (const auto &[name, value] : lossMetrics(record))
        add(record.step, record.tokens, name, value);
    m_last = record;
    return {};
}

Expected<> HistoryRecorder::evaluation(const EvaluationRecord &record)
{
    const std::string split(splitName(record.split));
    add(record.step, record.tokens, split + ".macro_f1", record.scores.macroF1);
    add(record.step, record.tokens, split + ".micro_f1", record.scores.microF1);
    add(record.step, record.tokens, split + ".accuracy", record.scores.accuracy);
    add(record.step, record.tokens, split + ".loss", record.scores.loss);
    if (record.patterns) {
        const PatternCounts &heads = *record.patterns;
        add(record.step, record.tokens, "heads.positional", static_cast<double>(heads.positional));
        add(record.step, record.tokens, "heads.vertical", static_cast<double>(heads.vertical));
        add(record.step, record.tokens, "heads.other", static_cast<double>(heads.other));
    }
    return {};
}

Expected<> HistoryRecorder::flush(const RunFigures &figures, double tokensPerSecond)
{
    if (m_last) {
        add(m_last->step, m_last->tokens, "learning_rate", m_last->learningRate);
        add(m_last->step, m_last->tokens, "gradient_norm", m_last->gradientNorm);
        add(m_last->step, m_last->tokens, "tokens_per_second", tokensPerSecond);
        m_last.reset();
    }
    RunFigures complete = figures;
    if (m_meters)
        m_meters(complete);
    auto done = m_history.record(m_run, complete, m_points);
    if (done)
        m_points.clear();
    return done;
}

} // namespace tlm
