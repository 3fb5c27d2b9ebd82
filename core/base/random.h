#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace tlm {

/// One block of Philox 4x32-10, words in the order of the Random123 library.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// Counter-based random numbers (Philox 4x32-10; Salmon et al. 2011): value i of a stream needs no earlier
/// value, so a resumed run draws what an undisturbed one would. Two streams of one seed are independent.
class CounterRandom
{
public:
    explicit CounterRandom(std::uint64_t seed, std::uint64_t stream = 0) : m_seed(seed), m_stream(stream) {}
    /// 64 random bits at a position.
    std::uint64_t bits(std::uint64_t position) const;
    /// Uniform in [0, 1) with 53 bits.
    double uniform(std::uint64_t position) const;
    /// Uniform in 0 … bound − 1 without bias worth naming (multiply-shift on 64 bits); bound > 0.
    std::uint64_t below(std::uint64_t position, std::uint64_t bound) const;

private:
    std::uint64_t m_seed;
    std::uint64_t m_stream;
};

/// A random order of 0 … size − 1 (Fisher-Yates).
std::vector<std::uint32_t> permutation(std::uint32_t size, const CounterRandom &random);

} // namespace tlm
