#pragma once
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "core/base/error.h"
#include "core/training/batch.h"

namespace tlm {

/// About so many tokens are computed at once: few on a CPU, whose layers else take too long to be stopped.
std::int64_t tokensAtOnce(const Bert &bert);

/// Takes a batch on the model's device, the numbers of its examples, and the options to compute it with.
using BatchWork = std::function<void(const Batch &batch, const std::vector<std::uint32_t> &numbers,
                                     const ForwardOptions &options)>;

/// Calls `work` without gradients for batches of like lengths that together hold every example once. A stop
/// ends it between batches, and between the layers of a pass with the options it is given. Error Stopped.
Expected<> forEachBatch(const Bert &bert, const LabelledSequences &examples, const SpecialTokens &special,
                        ForwardOptions options, const std::stop_token &stop, const BatchWork &work);

} // namespace tlm
