#pragma once
#include "core/base/json.h"

namespace tlm::bench {

/// GFLOP/s of the product of two 2048 × 2048 matrices on the threads set: `fp32`, `fp32_onednn` and, if the
/// processor has instructions for it, `bf16`; the best of several.
Json measurePeak(bool bfloat16);

} // namespace tlm::bench
