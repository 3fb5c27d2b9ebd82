#pragma once
#include <functional>
#include <map>
#include <string>

#include "core/base/json.h"
#include "core/training/recorder.h"

namespace tlm {

/// Gives the JSON lines of commands.md (`train`): a line of mean losses a flush, one an evaluation.
class LineRecorder final : public Recorder
{
public:
    explicit LineRecorder(std::function<void(const Json &)> take) : m_take(std::move(take)) {}
    Expected<> step(const StepRecord &record) override;
    Expected<> evaluation(const EvaluationRecord &record) override;
    Expected<> flush(const RunFigures &figures, double tokensPerSecond) override;

private:
    struct Mean
    {
        double sum = 0;
        std::int64_t count = 0;
    };
    std::function<void(const Json &)> m_take;
    std::map<std::string, Mean> m_losses;
    std::optional<StepRecord> m_last;
};

} // namespace tlm
