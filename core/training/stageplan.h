#pragma once
#include "core/training/adamw.h"
#include "core/training/batchplan.h"
#include "core/training/schedule.h"
#include "core/training/trainingdata.h"
#include "core/training/trainingstate.h"

namespace tlm {

/// What one stage of a run does, told apart from how it is done.
struct StagePlan
{
    Budget budget; ///< empty: the run has no such stage
    std::int64_t rho1 = 0;
    double rho2 = 0;
    double masking = 0; ///< 0: nothing is masked, the task's loss alone counts
    double learningRate = 0, warmUp = 0, clip = 0, dropout = 0;
    AdamWOptions optimizer;
    BatchSize batch;
    std::int64_t accumulation = 1; ///< batches whose gradients make one step
    /// Whether a head that a step does not use moves on by its moments all the same, as in the authors' code,
    /// where both losses are always part of the graph (facts §2.1).
    bool updatesUnusedHead = false;
    std::int64_t evaluateEvery = 0;
};

/// The stages of a configuration: joint training as its method needs it (with the task's own text only if
/// there is no external data), then fine-tuning.
StagePlan planStage(Stage stage, const Configuration &configuration, const TrainingData &data);

/// Whether dev is evaluated after a step: every `evaluateEvery` steps; if that is 0, twenty times in joint
/// training, once an epoch in fine-tuning; always at the end of a stage. `before` is the progress before the
/// step (0 … 1), `epochEnded` whether the step took the last batch of an epoch of the task.
bool evaluationIsDue(const StagePlan &plan, Stage stage, std::int64_t stageStep, double before, double after,
                     bool epochEnded);

} // namespace tlm
