#pragma once
#include "core/training/probe.h"

namespace tlm {

/// What a run will take here, from some of its own steps.
struct CostEstimate
{
    double seconds = 0;            ///< of training and evaluations, without the preparation
    double tokensPerSecond = 0;    ///< of the joint stage, or of fine-tuning if there is no other
    std::uint64_t memoryBytes = 0; ///< of the process at its peak
};

/// Measures some steps of each stage and one evaluation of models that are thrown away. Errors: Stopped,
/// MemoryExhausted, those of makeModel.
Expected<CostEstimate> estimateCost(const Configuration &configuration, const TrainingData &data,
                                    const ComputeSetup &setup, std::stop_token stop);

} // namespace tlm
