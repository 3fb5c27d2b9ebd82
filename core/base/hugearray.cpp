#include "core/base/hugearray.h"

#include <new>

#include <sys/mman.h>

namespace tlm {

void HugeMemoryRelease::operator()(void *memory) const
{
    ::munmap(memory, bytes);
}

HugeMemory allocateHuge(std::size_t bytes)
{
    if (bytes == 0)
        return {};
    void *address = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (address == MAP_FAILED)
        throw std::bad_alloc();
    ::madvise(address, bytes, MADV_HUGEPAGE); // a wish: it works without
    return {address, HugeMemoryRelease{bytes}};
}

} // namespace tlm
