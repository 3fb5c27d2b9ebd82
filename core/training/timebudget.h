#pragma once
#include <stop_token>

#include "core/training/compute.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// The tokens that `joint.minutes` are worth here: the speed of 50 steps of a model that is thrown away
/// (fewer if they would take a tenth of the time). A run with that token budget then is repeatable.
/// Error Stopped.
Expected<std::uint64_t> measureTokenBudget(const Configuration &configuration, const TrainingData &data,
                                           const ComputeSetup &setup, std::stop_token stop);

} // namespace tlm
