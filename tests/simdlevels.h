#pragma once
#include <string>

#include <gtest/gtest.h>

#include "core/base/cpu.h"

namespace tlm::test {

inline const auto everySimdLevel = testing::Values(SimdLevel::Plain, SimdLevel::Avx2, SimdLevel::Avx512);

inline std::string nameOf(SimdLevel level)
{
    return level == SimdLevel::Plain ? "Plain" : level == SimdLevel::Avx2 ? "AVX2" : "AVX512";
}

/// Tests of one level each.
class SimdLevelTest : public testing::TestWithParam<SimdLevel>
{
public:
    static std::string name(const testing::TestParamInfo<SimdLevel> &level) { return nameOf(level.param); }

protected:
    void SetUp() override
    {
        if (GetParam() > machineSimdLevel())
            GTEST_SKIP() << "needs a machine with " << nameOf(GetParam());
    }
};

} // namespace tlm::test
