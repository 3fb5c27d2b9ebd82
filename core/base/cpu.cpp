#include "core/base/cpu.h"

#include <algorithm>
#include <cstdlib>

namespace tlm {

SimdLevel machineSimdLevel()
{
#if defined(__x86_64__)
    const bool hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
    const bool hasAvx512 = hasAvx2 && __builtin_cpu_supports("avx512f") &&
                           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                           __builtin_cpu_supports("avx512vl");
    if (hasAvx512)
        return SimdLevel::Avx512;
    if (hasAvx2)
        return SimdLevel::Avx2;
#endif
    return SimdLevel::Plain;
}

SimdLevel loweredSimdLevel(SimdLevel highest, std::string_view name)
{
    if (name == "plain")
        return SimdLevel::Plain;
    return name == "avx2" ? std::min(highest, SimdLevel::Avx2) : highest;
}

SimdLevel simdLevel()
{
    static const auto level = [] {
        const char *name = std::getenv("TLM_SIMD");
        return loweredSimdLevel(machineSimdLevel(), name ? name : "");
    }();
    return level;
}

} // namespace tlm
