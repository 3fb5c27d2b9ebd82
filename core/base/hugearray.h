#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>

namespace tlm {

struct HugeMemoryRelease
{
    std::size_t bytes = 0;
    void operator()(void *memory) const;
};

using HugeMemory = std::unique_ptr<void, HugeMemoryRelease>;

/// `bytes` zero bytes straight from the system, on large pages where it has them: first touch and look-ups at
/// random are several times faster than on small ones. Throws std::bad_alloc.
HugeMemory allocateHuge(std::size_t bytes);

/// An array of zeros of a fixed size, for tables of many megabytes.
template <typename T>
class HugeArray
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit HugeArray(std::size_t size) : m_size(size), m_memory(allocateHuge(size * sizeof(T))) {}
    T *data() { return static_cast<T *>(m_memory.get()); }
    const T *data() const { return static_cast<const T *>(m_memory.get()); }
    std::size_t size() const { return m_size; }
    T &operator[](std::size_t i) { return data()[i]; }
    const T &operator[](std::size_t i) const { return data()[i]; }
    std::span<const T> values() const { return {data(), m_size}; }

private:
    std::size_t m_size;
    HugeMemory m_memory;
};

} // namespace tlm
