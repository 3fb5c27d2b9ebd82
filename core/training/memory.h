#pragma once
#include <cstdint>

#include <c10/core/Device.h>

namespace tlm {

/// Bytes that this process could still take: of a GPU those that its driver calls free and those that
/// LibTorch keeps unused, else what the system and the limits of its control group leave. 0 if it cannot be
/// told.
std::uint64_t freeMemory(c10::Device device);

/// The most memory that this process holds while the object lives: on a GPU what LibTorch has taken there,
/// else its resident memory. One object at a time.
class PeakMemory
{
public:
    explicit PeakMemory(c10::Device device);
    std::uint64_t bytes() const;
    /// Of these, what it held before.
    std::uint64_t before() const { return m_before; }

private:
    c10::Device m_device;
    std::uint64_t m_before;
};

/// Lets the C library keep large blocks that are freed for the next step: it would give them back to the
/// system, and zeroing their pages anew costs up to a twentieth of the time.
void keepFreedMemory();

/// Gives back memory that is kept for later use.
void releaseKeptMemory(c10::Device device);

} // namespace tlm
