#pragma once
#include <string_view>

namespace tlm {

/// The instructions that a function may use, each level with those before it. What a function is compiled
/// with: Avx2 `target("avx2,bmi,bmi2,popcnt")`, Avx512 those and `avx512f,avx512bw,avx512dq,avx512vl`.
enum class SimdLevel { Plain, Avx2, Avx512 };

/// The highest level that this machine and its system have.
SimdLevel machineSimdLevel();

/// `highest` lowered to the level named "plain", "avx2" or "avx512"; any other name changes nothing.
SimdLevel loweredSimdLevel(SimdLevel highest, std::string_view name);

/// The level to use: the machine's, lowered to what the environment variable TLM_SIMD names at the first
/// call.
SimdLevel simdLevel();

} // namespace tlm
