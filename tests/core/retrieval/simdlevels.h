#pragma once
#include <vector>

#include "core/base/cpu.h"

namespace tlm::test {

/// What this machine can run.
inline std::vector<SimdLevel> simdLevels()
{
    std::vector<SimdLevel> result;
    for (const SimdLevel level : {SimdLevel::Plain, SimdLevel::Avx2, SimdLevel::Avx512})
        if (level <= machineSimdLevel())
            result.push_back(level);
    return result;
}

} // namespace tlm::test
