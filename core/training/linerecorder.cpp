#include "core/training/linerecorder.h"

namespace tlm {

Expected<> LineRecorder::step(const StepRecord &record)
{
    for (const auto &[name, value] : lossMetrics(record)) {
        Mean &mean = m_losses[name];
        mean.sum += value;
        ++mean.count;
    }
    m_last = record;
    return {};
}

Expected<> LineRecorder::evaluation(const EvaluationRecord &record)
{
    Json evaluation{{"step", record.step},
                    {"split", splitName(record.split)},
                    {"macro_f1", record.scores.macroF1},
                    {"micro_f1", record.scores.microF1},
                    {"accuracy", record.scores.accuracy},
                    {"loss", record.scores.loss}};
    if (const auto &patterns = record.patterns)
        evaluation.update({{"positional", patterns->positional},
                           {"vertical", patterns->vertical},
                           {"other", patterns->other}});
    m_take({{"evaluation", std::move(evaluation)}});
    return {};
}

Expected<> LineRecorder::flush(const RunFigures &, double tokensPerSecond)
{
    if (!m_last)
        return {};
    Json metrics = Json::object();
    for (const auto &[name, mean] : m_losses)
        metrics[name] = mean.sum / static_cast<double>(mean.count);
    metrics["learning_rate"] = m_last->learningRate;
    metrics["tokens_per_second"] = tokensPerSecond;
    m_take({{"step", m_last->step}, {"stage", stageName(m_last->stage)}, {"metrics", metrics}});
    m_losses.clear();
    m_last.reset();
    return {};
}

} // namespace tlm
