#include "core/training/memory.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

#include <c10/core/CachingDeviceAllocator.h>
#include <malloc.h>

namespace tlm {

namespace {

using c10::CachingAllocator::StatType;
constexpr auto total = static_cast<std::size_t>(StatType::AGGREGATE);

/// The number after a name in a file of lines `name number`, times `unit`; 0 if it is not there.
std::uint64_t valueIn(const std::filesystem::path &path, const std::string &name, std::uint64_t unit = 1)
{
    std::ifstream file(path);
    for (std::string word; file >> word;) {
        if (std::uint64_t value = 0; word == name && file >> value)
            return value * unit;
    }
    return 0;
}

/// The number that a file consists of; the largest one if it is no number (`max`) or there is no such file.
std::uint64_t numberIn(const std::filesystem::path &path)
{
    std::ifstream file(path);
    std::uint64_t value = 0;
    return file >> value ? value : std::numeric_limits<std::uint64_t>::max();
}

/// What a control group leaves below its limit; files that the system keeps for it can be dropped.
std::uint64_t freeInGroup(const std::filesystem::path &limit, const std::filesystem::path &used,
                          const std::filesystem::path &statistics)
{
    const std::uint64_t most = numberIn(limit), taken = numberIn(used);
    constexpr std::uint64_t none = std::uint64_t(1) << 60; // version 1 tells no limit as a huge number
    if (most > none || taken > none)
        return std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t kept = std::min(taken, valueIn(statistics, "inactive_file"));
    return most - std::min(most, taken - kept);
}

std::uint64_t freeSystemMemory()
{
    const std::filesystem::path groups = "/sys/fs/cgroup", first = groups / "memory";
    return std::min({valueIn("/proc/meminfo", "MemAvailable:", 1024),
                     freeInGroup(groups / "memory.max", groups / "memory.current", groups / "memory.stat"),
                     freeInGroup(first / "memory.limit_in_bytes", first / "memory.usage_in_bytes",
                                 first / "memory.stat")});
}

std::uint64_t residentMemory(const char *which)
{
    return valueIn("/proc/self/status", which, 1024);
}

c10::CachingDeviceAllocator::DeviceStats deviceStatistics(c10::Device device)
{
    return at::getDeviceAllocator(device.type())->getDeviceStats(device.index());
}

std::uint64_t freeDeviceMemory(c10::Device device)
try {
    const auto unused = at::getDeviceAllocator(device.type())->getMemoryInfo(device.index()).first;
    const auto statistics = deviceStatistics(device);
    return unused + static_cast<std::uint64_t>(statistics.reserved_bytes[total].current -
                                               statistics.allocated_bytes[total].current);
} catch (const c10::Error &) { // a driver that does not tell
    return 0;
}

} // namespace

std::uint64_t freeMemory(c10::Device device)
{
    return device.is_cuda() ? freeDeviceMemory(device) : freeSystemMemory();
}

PeakMemory::PeakMemory(c10::Device device) : m_device(device), m_before(0)
{
    if (device.is_cuda()) {
        at::getDeviceAllocator(device.type())->resetPeakStats(device.index());
        m_before = static_cast<std::uint64_t>(deviceStatistics(device).allocated_bytes[total].current);
        return;
    }
    std::ofstream("/proc/self/clear_refs") << 5; // the highest resident size begins anew
    m_before = residentMemory("VmRSS:");
}

std::uint64_t PeakMemory::bytes() const
{
    if (m_device.is_cuda())
        return static_cast<std::uint64_t>(deviceStatistics(m_device).reserved_bytes[total].peak);
    return residentMemory("VmHWM:");
}

void keepFreedMemory()
{
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
}

void releaseKeptMemory(c10::Device device)
{
    if (device.is_cuda())
        at::getDeviceAllocator(device.type())->emptyCache();
    else
        malloc_trim(0);
}

} // namespace tlm
