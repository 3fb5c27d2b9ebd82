#pragma once
#include <cstddef>
#include <functional>
#include <stop_token>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace tlm {

/// Does one piece of work by its number.
using Worker = std::function<void(std::size_t)>;

/// Does the pieces 0 … count − 1 on several threads, each with a worker of its own (its scratch memory).
/// Progress counts pieces and is reported from the calling thread. Errors: Stopped, MemoryExhausted.
Expected<> forEachParallel(std::size_t count, int threads, const std::function<Worker()> &makeWorker,
                           ProgressMeter &meter, std::stop_token stop);

} // namespace tlm
