#pragma once
#include "core/base/progress.h"
#include "core/baseline/linear.h"
#include "core/baseline/supportvector.h"

namespace tlm {

/// Weights of all classes ([features + 1, classes]) and what chose them.
struct ChosenWeights
{
    LinearClassifier::Choice choice;
    std::vector<float> weights;
};

/// The rows on which a choice is judged.
struct DevelopmentRows
{
    std::vector<SparseVector> rows;
    std::vector<std::int32_t> labels;
    TaskMetric metric = TaskMetric::MacroF1;
};

/// Trains all values of C, with and without balance, on several threads and keeps the best on dev (the first
/// of equals). Error Stopped, at once: what a thread is in the middle of is finished in the background.
Expected<ChosenWeights> searchGrid(LinearProblem problem, DevelopmentRows development, int threads,
                                   ProgressSink &progress, std::stop_token stop);

} // namespace tlm
