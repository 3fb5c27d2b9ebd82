#pragma once
#include <cstdint>
#include <fstream>
#include <string>

namespace tlm::test {

/// A number of kilobytes that the system tells about this process.
inline std::uint64_t kilobytesOfProcess(const std::string &name)
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (std::uint64_t value = 0; word == name && status >> value)
            return value;
    return 0;
}

/// How much more memory this process holds at its peak than it held when this began.
class PeakMemory
{
public:
    PeakMemory() : m_before(kilobytesOfProcess("VmRSS:")) { std::ofstream("/proc/self/clear_refs") << 5; }
    std::uint64_t bytes() const
    {
        const std::uint64_t peak = kilobytesOfProcess("VmHWM:");
        return peak > m_before ? (peak - m_before) * 1024 : 0;
    }

private:
    std::uint64_t m_before;
};

} // namespace tlm::test
