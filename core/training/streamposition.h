#pragma once
#include <cstdint>

#include "core/training/batchplan.h"

namespace tlm {

/// Where the batches of a stage stand: those of external text, those of the task, and how many came so far.
struct StreamPosition
{
    DataPosition external, internal;
    std::int64_t stageBatch = 0; ///< of this stage
    std::int64_t batch = 0;      ///< over both stages: decides masks and dropout
    friend bool operator==(const StreamPosition &, const StreamPosition &) = default;
};

} // namespace tlm
