#pragma once
#include <functional>

#include "core/base/error.h"

namespace tlm {

/// Does work with LibTorch and turns its exceptions into errors: MemoryExhausted, Internal.
Expected<> guarded(const std::function<Expected<>()> &work);

} // namespace tlm
