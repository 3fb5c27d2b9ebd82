#include "core/training/guard.h"

#include <new>

#include <c10/util/Exception.h>

namespace tlm {

namespace {

/// LibTorch's allocators tell a lack of memory by text alone.
bool lacksMemory(std::string_view what)
{
    return what.find("out of memory") != std::string_view::npos ||
           what.find("not enough memory") != std::string_view::npos ||
           what.find("can't allocate memory") != std::string_view::npos;
}

tl::unexpected<Error> memoryExhausted()
{
    return failure(ErrorCode::MemoryExhausted, "There is not enough memory for this model and batch size.");
}

} // namespace

Expected<> guarded(const std::function<Expected<>()> &work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return memoryExhausted();
    } catch (const c10::Error &error) {
        if (lacksMemory(error.what_without_backtrace()))
            return memoryExhausted();
        return failure(ErrorCode::Internal, error.what_without_backtrace());
    } catch (const std::exception &error) {
        return failure(ErrorCode::Internal, error.what());
    }
}

} // namespace tlm
