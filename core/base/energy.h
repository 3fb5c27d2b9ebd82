#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace tlm {

/// Energy that the processors and their memory have used, where the platform tells: Linux' powercap counters
/// (RAPL, of Intel and AMD). Elsewhere, or where they may not be read, there is no meter.
class EnergyMeter
{
public:
    /// Starts counting. `folder`: of powercap.
    static std::optional<EnergyMeter> start(const std::filesystem::path &folder = "/sys/class/powercap");
    /// Joules since the start, of the whole computer. A counter starts again after some 200 kJ, so at a
    /// hundred watts this must be asked at least every half hour. A counter that can no longer be read stands
    /// still.
    double joules();

private:
    struct Counter
    {
        std::filesystem::path file;
        std::uint64_t last = 0,
                      range = 0; ///< microjoules; `range` is the largest value before it starts again
    };
    std::vector<Counter> m_counters;
    double m_microjoules = 0;
};

} // namespace tlm
