#pragma once
#include <chrono>
#include <memory>
#include <stop_token>
#include <utility>

#include "core/training/batchfeed.h"
#include "core/training/compute.h"
#include "core/training/divergence.h"
#include "core/training/stageplan.h"
#include "core/training/steplosses.h"

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
    /// (only while evaluating; nothing is lost), ConfigurationInvalid when the training diverged
    /// (hasDiverged), those of the recorder.
    Expected<> advance(std::stop_token stop);
    /// The best weights on dev become the model's (of the joint stage until fine-tuning was evaluated; dev is
    /// evaluated if it never was); gives the scores of test.
    Expected<ClassificationScores> finish(std::stop_token stop);

    /// Whether the last step left a state from which nothing good comes (DivergenceGuard).
    bool hasDiverged() const { return m_hasDiverged; }
    /// Whether the present state is one to go back to.
    bool isSound() const { return !m_hasDiverged && m_guard.isSound(); }
    /// After a restore that goes back behind where a trainer diverged: halves the learning rate of that
    /// stage.
    void slowDown(const TrainingProgress &diverged);
    /// Whether the last step came to one of the moments of which the model is to be kept (asked once each).
    bool takeSnapshotDue() { return std::exchange(m_snapshotDue, false); }

    /// Tells the recorder how far the run is.
    Expected<> flush();
    RunFigures figures() const;

private:
    Expected<> step();
    Expected<> evaluate(std::stop_token stop);
    Expected<std::optional<PatternCounts>> measurePatterns(std::stop_token stop) const;
    void enterStage(Stage stage);
    void beginFineTuning();
    void learnFrom(SourcedBatch next, StepLosses &losses);
    BatchLoss computeLoss(const Batch &batch) const;
    void giveUnusedHeadZeros() const;
    void count(const Batch &batch);
    void decideWhatIsDue(double before, bool endsEpoch);
    tl::unexpected<Error> diverged() const;
    double stageProgress() const;
    std::int64_t expectedSteps() const;

    const Configuration &m_configuration;
    const TrainingData &m_data;
    Bert &m_bert;
    ComputeSetup m_setup;
    Recorder &m_recorder;
    StagePlan m_plan;
    std::unique_ptr<BatchFeed> m_feed;
    std::unique_ptr<AdamW> m_optimizer;
    TrainingProgress m_progress;
    DivergenceGuard m_guard;
    bool m_hasDiverged = false, m_snapshotDue = false;
    std::vector<at::Tensor> m_best;
    std::optional<double> m_test;

    using Clock = std::chrono::steady_clock;
    Clock::time_point m_begin = Clock::now(), m_flushed = Clock::now();
    std::uint64_t m_flushedTokens = 0;
    double m_secondsBefore = 0;
};

} // namespace tlm
