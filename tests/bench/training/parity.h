#pragma once
#include "core/base/json.h"
#include "tests/bench/training/settings.h"

namespace tlm::bench {

/// How far one joint step's losses and gradients on the device are from those on the CPU: for fp32, for bf16,
/// and for bf16 whose attention keeps its weights and so is not flash attention. One object each with
/// `what`, `difference` (relative) and `allowed`.
Json compareDevices(const Settings &settings);

} // namespace tlm::bench
