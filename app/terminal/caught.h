#pragma once
#include <exception>
#include <new>

#include "core/base/error.h"

namespace tlm {

/// What `work` returns, an Expected, or the error that an exception means: MemoryExhausted, Internal.
template <typename Work>
auto caught(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory for this.");
    } catch (const std::exception &exception) {
        return failure(ErrorCode::Internal, exception.what());
    }
}

} // namespace tlm
