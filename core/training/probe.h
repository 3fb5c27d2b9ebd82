#pragma once
#include <cstdint>
#include <stop_token>

#include "core/training/compute.h"
#include "core/training/trainingdata.h"

namespace tlm {

/// What a few steps of a training cost here.
struct ProbedCost
{
    std::int64_t steps = 0;
    double seconds = 0;             ///< that it took in all
    double tokensPerSecond = 0;     ///< real tokens, without the first steps
    double secondsPerStep = 0;      ///< of the same steps
    double evaluationSeconds = 0;   ///< of the evaluation, if there was one
    std::uint64_t memoryBytes = 0;  ///< the process at its peak: resident, or on the GPU
    std::uint64_t memoryBefore = 0; ///< of these, before the model was made
};

/// How long is measured: so many steps, of which the first tenth (1 to 5) tells no speed; once so many
/// seconds are over, no further one than the two after these.
struct ProbeLength
{
    std::int64_t steps = 50;
    double seconds = 60;
    bool evaluates = false; ///< afterwards dev, once
};

/// Trains some steps of the first stage with a model that is thrown away. Errors: Stopped, MemoryExhausted,
/// those of makeModel.
Expected<ProbedCost> probeCost(const Configuration &configuration, const TrainingData &data,
                               const ComputeSetup &setup, ProbeLength length, std::stop_token stop);

/// Data of the configuration's lengths and vocabulary that fill every batch: what costs most.
Expected<TrainingData> fullBatches(const Configuration &configuration, std::int64_t batchTokens);

/// The largest `joint.batch_tokens` whose training fits into memory.
struct LargestBatch
{
    std::int64_t tokens = 0; ///< 0: not even the smallest fits
    ProbedCost cost;         ///< of that batch
    std::uint64_t freeBytes = 0;
};

/// Doubles the batch as long as what was measured says that the next one fits into nine tenths of what is
/// free (and into `limit` bytes), beginning with one that holds a single sequence, if that fits by the plan.
/// Errors: ConfigurationInvalid for a method without a joint stage, Stopped, those of makeModel.
Expected<LargestBatch> findLargestBatch(Configuration configuration, const ComputeSetup &setup,
                                        std::uint64_t limit, ProgressSink &progress, std::stop_token stop);

} // namespace tlm
