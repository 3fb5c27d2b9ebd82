#include "core/base/random.h"

#include <numeric>
#include <utility>

namespace tlm {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint32_t low(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value);
}

constexpr std::uint32_t high(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value >> 32);
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    constexpr std::uint64_t multiplier0 = 0xD2511F53, multiplier1 = 0xCD9E8D57;
    constexpr std::uint32_t weyl0 = 0x9E3779B9, weyl1 = 0xBB67AE85;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = multiplier0 * counter[0];
        const std::uint64_t product1 = multiplier1 * counter[2];
        counter = {high(product1) ^ counter[1] ^ key[0], low(product1), high(product0) ^ counter[3] ^ key[1],
                   low(product0)};
        key[0] += weyl0;
        key[1] += weyl1;
    }
    return counter;
}

std::uint64_t CounterRandom::bits(std::uint64_t position) const
{
    const auto block =
        philox({low(position), high(position), low(m_stream), high(m_stream)}, {low(m_seed), high(m_seed)});
    return std::uint64_t(block[1]) << 32 | block[0];
}

double CounterRandom::uniform(std::uint64_t position) const
{
    return static_cast<double>(bits(position) >> 11) * 0x1.0p-53;
}

std::uint64_t CounterRandom::below(std::uint64_t position, std::uint64_t bound) const
{
    return static_cast<std::uint64_t>(Wide(bits(position)) * bound >> 64);
}

std::vector<std::uint32_t> permutation(std::uint32_t size, const CounterRandom &random)
{
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t last = size; last > 1; --last)
        std::swap(order[last - 1], order[random.below(last - 1, last)]);
    return order;
}

} // namespace tlm
