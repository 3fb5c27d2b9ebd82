#pragma once
#include <functional>
#include <memory>
#include <optional>

#include "core/data/documentfeed.h"

namespace tlm {

/// The three parts of reading a corpus. Each is called from one thread at a time, batches in their order.
struct ImportStages
{
    std::function<Expected<std::optional<DocumentBatch>>()> read;
    std::function<Expected<>(DocumentBatch &)> store; ///< takes out what is left out
    std::function<Expected<>(const DocumentBatch &)> index;
};

/// Runs all batches through the stages, which overlap on up to three threads. The first error ends it; an
/// exception for lack of memory is MemoryExhausted. `store` is called from the calling thread.
Expected<> runImport(const ImportStages &stages, int threads);

} // namespace tlm
