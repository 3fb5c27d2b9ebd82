#pragma once
#include "core/experiment/configuration.h"
#include "core/training/batch.h"

namespace tlm {

/// The paper's rule for one step: 6 · padded tokens · parameters of the encoder (facts §1.3).
double paperFlops(const Batch &batch, const ModelConfiguration &model);

/// Multiplications and additions of one step forwards and backwards as they were done for real tokens:
/// products of the layers (of the last one at the states that are needed), attention within each sequence,
/// the MLM head at masked positions.
double countedFlops(const Batch &batch, const ModelConfiguration &model);

} // namespace tlm
