#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/data/task.h"
#include "core/evaluation/scores.h"
#include "core/history/history.h"
#include "core/training/measureheads.h"
#include "core/training/trainingstate.h"

namespace tlm {

/// What one optimisation step did.
struct StepRecord
{
    Stage stage = Stage::Joint;
    std::int64_t step = 0;
    std::uint64_t tokens = 0; ///< of the run so far
    std::optional<double> maskedExternal = {}, maskedInternal = {}, task = {};
    double learningRate = 0, gradientNorm = 0;
};

struct EvaluationRecord
{
    std::int64_t step = 0;
    std::uint64_t tokens = 0;
    Split split = Split::Dev;
    ClassificationScores scores;
    std::optional<PatternCounts> patterns = {}; ///< of the heads, if they were measured
};

/// Where a training tells what it does. A failure ends the training.
class Recorder
{
public:
    virtual ~Recorder() = default;
    virtual Expected<> step(const StepRecord &record) = 0;
    virtual Expected<> evaluation(const EvaluationRecord &record) = 0;
    /// About once a second, and before a checkpoint counts: everything so far must be kept.
    virtual Expected<> flush(const RunFigures &figures, double tokensPerSecond) = 0;
};

/// Hands everything to several sinks in turn.
class Recorders final : public Recorder
{
public:
    explicit Recorders(std::vector<Recorder *> sinks) : m_sinks(std::move(sinks)) {}
    Expected<> step(const StepRecord &record) override;
    Expected<> evaluation(const EvaluationRecord &record) override;
    Expected<> flush(const RunFigures &figures, double tokensPerSecond) override;

private:
    std::vector<Recorder *> m_sinks;
};

/// Losses of the present step as (name, value), under the names that history and scripts see.
std::vector<std::pair<std::string, double>> lossMetrics(const StepRecord &record);

} // namespace tlm
