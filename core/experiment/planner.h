#pragma once
#include <cstdint>

#include "core/experiment/configuration.h"

namespace tlm {

/// What a run will cost, before it starts.
struct Plan
{
    std::uint64_t parameters = 0; ///< encoder without heads
    std::uint64_t tokens = 0;     ///< joint stage (0 if budgeted by time)
    double flops = 0; ///< the paper's rule: 6 × padded tokens × parameters, joint stage only (facts §1.3)
    double flopsReal = 0;          ///< at most so many are computed, in both stages (0 if budgeted by time)
    std::uint64_t memoryBytes = 0; ///< weights, gradients, optimiser, activations
    std::uint64_t diskBytes = 0;   ///< checkpoints and model
};
/// `trainingExamples`: of the task, for fine-tuning that is counted in epochs.
Plan planRun(const Configuration &configuration, std::uint64_t trainingExamples = 0);

/// Tokens with padding that the joint stage reads: steps × accumulated batches × length, internal batches at
/// the task length and external ones at the external length. 0 if the stage is budgeted by time.
double paddedTokens(const Configuration &configuration);

/// Steps of fine-tuning on so many examples: as configured, or those of its epochs, of which there is at
/// least one.
std::int64_t fineTuningSteps(const FineTuningConfiguration &tuning, std::int64_t examples);

/// The paper's rule: 6 × tokens × parameters (facts §1.3).
double paperFlops(double tokens, double parameters);

/// Multiplications and additions forwards and backwards of that many real tokens: the products of the layers,
/// attention over rows of `rowLength` tokens, and the MLM head at `masked` positions.
double computedFlops(const ModelConfiguration &model, double tokens, double rowLength, double masked);

/// Rows of the position table: RoBERTa's has some before the first position (facts §5.2).
std::int64_t positionRows(const ModelConfiguration &model);

/// Parameters of an encoder without pooler (facts §1.3).
std::uint64_t encoderParameters(const ModelConfiguration &model);

} // namespace tlm
