#pragma once
#include <string_view>

/// What a function of a level is compiled with.
#define TLM_TARGET_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define TLM_TARGET_AVX512 __attribute__((target("avx2,bmi,bmi2,popcnt,avx512f,avx512bw,avx512dq,avx512vl")))

namespace tlm {

/// The instructions that a function may use, each level with those before it.
enum class SimdLevel { Plain, Avx2, Avx512 };

/// The highest level that this machine and its system have.
SimdLevel machineSimdLevel();

/// `highest` lowered to the level named "plain", "avx2" or "avx512"; any other name changes nothing.
SimdLevel loweredSimdLevel(SimdLevel highest, std::string_view name);

/// The level to use: the machine's, lowered to what the environment variable TLM_SIMD names at the first
/// call.
SimdLevel simdLevel();

} // namespace tlm
