#include "core/base/cpu.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(Cpu, aNameLowersButNeverRaises)
{
    for (const auto highest : {SimdLevel::Plain, SimdLevel::Avx2, SimdLevel::Avx512}) {
        EXPECT_EQ(loweredSimdLevel(highest, "plain"), SimdLevel::Plain);
        EXPECT_EQ(loweredSimdLevel(highest, "avx2"), std::min(highest, SimdLevel::Avx2));
        EXPECT_EQ(loweredSimdLevel(highest, "avx512"), highest);
        EXPECT_EQ(loweredSimdLevel(highest, ""), highest);
        EXPECT_EQ(loweredSimdLevel(highest, "AVX2 "), highest);
    }
}

TEST(Cpu, theLevelUsedIsThatOfTheMachineAsTheEnvironmentLowersIt)
{
    const char *name = std::getenv("TLM_SIMD");
    EXPECT_EQ(simdLevel(), loweredSimdLevel(machineSimdLevel(), name ? name : ""));
}

/// The flags that the Linux kernel names, each between spaces.
std::string kernelFlags()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("flags"))
            return line + " ";
    return {};
}

TEST(Cpu, theMachineHasWhatTheKernelNames)
{
    const auto flags = kernelFlags();
    if (flags.empty())
        GTEST_SKIP() << "needs the flags of an x86 in /proc/cpuinfo";
    const auto has = [&](const char *flag) {
        return flags.find(" " + std::string(flag) + " ") != flags.npos;
    };
    const bool avx2 = has("avx2") && has("bmi1") && has("bmi2") && has("popcnt");
    const bool avx512 = avx2 && has("avx512f") && has("avx512bw") && has("avx512dq") && has("avx512vl");
    EXPECT_EQ(machineSimdLevel() >= SimdLevel::Avx2, avx2);
    EXPECT_EQ(machineSimdLevel() == SimdLevel::Avx512, avx512);
}

} // namespace
} // namespace tlm
