#pragma once
#include "core/base/json.h"

namespace tlm::bench {

/// GFLOP/s of the product of two 2048 × 2048 matrices on the threads set: `bf16`, `fp32`, `fp32_onednn`; the
/// best of several.
Json measurePeak();

} // namespace tlm::bench
