#pragma once
#include <chrono>
#include <memory>
#include <stop_token>

#include "core/training/compute.h"
#include "core/training/objective.h"
#include "core/training/recorder.h"
#include "core/training/stageplan.h"

namespace tlm {

/// Trains one model through its stages, a step at a time. Deterministic: configuration, data, setup and state
/// decide every later loss.
class Trainer
{
public:
    /// `bert` is changed in place, as are its parameters; everything given must outlive the trainer.
    Trainer(const Configuration &configuration, const TrainingData &data, Bert &bert,
            const ComputeSetup &setup, Recorder &recorder);

    /// Goes on where `state` stood; made by loadCheckpoint for this model's parameters.
    void restore(const TrainingState &state);
    TrainingState state() const;
    const TrainingProgress &progress() const { return m_progress; }

    bool isDone() const;
    /// One unit of work: an optimisation step, an evaluation on dev, or the change of stage. Errors: Stopped
    /// (only while evaluating; nothing is lost), ConfigurationInvalid when the loss is no longer finite,
    /// those of the recorder.
    Expected<> advance(std::stop_token stop);
    /// The best weights on dev become the model's (dev is evaluated if it never was); test is scored.
    Expected<> finish(std::stop_token stop);

    /// Tells the recorder how far the run is.
    Expected<> flush();
    RunFigures figures() const;

private:
    Expected<> step();
    Expected<> evaluate(std::stop_token stop);
    void enterStage(Stage stage);
    void beginFineTuning();
    Batch nextBatch();
    StepLoss computeLoss(const Batch &batch) const;
    void count(const Batch &batch);
    double stageProgress() const;
    std::int64_t expectedSteps() const;

    const Configuration &m_configuration;
    const TrainingData &m_data;
    Bert &m_bert;
    ComputeSetup m_setup;
    Recorder &m_recorder;
    StagePlan m_plan;
    std::unique_ptr<BatchPlan> m_external, m_internal;
    std::unique_ptr<AdamW> m_optimizer;
    TrainingProgress m_progress;
    std::vector<at::Tensor> m_best;
    std::optional<double> m_test;

    using Clock = std::chrono::steady_clock;
    Clock::time_point m_begin = Clock::now(), m_flushed = Clock::now();
    std::uint64_t m_flushedTokens = 0;
    double m_secondsBefore = 0;
};

} // namespace tlm
