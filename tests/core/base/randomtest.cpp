#include "core/base/random.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

using Block = std::array<std::uint32_t, 4>;

// Known answers of Random123 (kat_vectors, philox4x32 10).
TEST(Philox, knownAnswers)
{
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    constexpr std::uint32_t ones = 0xffffffff;
    EXPECT_EQ(philox({ones, ones, ones, ones}, {ones, ones}),
              (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(CounterRandom, isTheBlockOfPositionStreamAndSeed)
{
    const Block block = philox({2, 1, 4, 3}, {6, 5});
    const CounterRandom random(5ull << 32 | 6, 3ull << 32 | 4);
    EXPECT_EQ(random.bits(1ull << 32 | 2), std::uint64_t(block[1]) << 32 | block[0]);
}

TEST(CounterRandom, anyPositionCanBeReadInAnyOrder)
{
    const CounterRandom random(1, 2);
    std::vector<std::uint64_t> forwards, backwards;
    for (int i = 0; i < 100; ++i)
        forwards.push_back(random.bits(i));
    for (int i = 99; i >= 0; --i)
        backwards.insert(backwards.begin(), CounterRandom(1, 2).bits(i));
    EXPECT_EQ(forwards, backwards);
    EXPECT_EQ(std::set(forwards.begin(), forwards.end()).size(), 100u);
}

TEST(CounterRandom, seedsAndStreamsDiffer)
{
    const std::set<std::uint64_t> values{CounterRandom(1, 0).bits(0), CounterRandom(2, 0).bits(0),
                                         CounterRandom(1, 1).bits(0), CounterRandom(0, 1).bits(0)};
    EXPECT_EQ(values.size(), 4u);
}

TEST(CounterRandom, uniformHasMeanAndVarianceOfTheUniform)
{
    const CounterRandom random(7);
    constexpr int count = 100000;
    double sum = 0, squares = 0;
    for (int i = 0; i < count; ++i) {
        const double value = random.uniform(i);
        ASSERT_GE(value, 0);
        ASSERT_LT(value, 1);
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / count, 0.5, 0.005);
    EXPECT_NEAR(squares / count, 1.0 / 3, 0.005);
}

TEST(CounterRandom, belowCoversItsRangeEvenly)
{
    const CounterRandom random(3);
    std::map<std::uint64_t, int> counts;
    for (int i = 0; i < 60000; ++i)
        ++counts[random.below(i, 6)];
    ASSERT_EQ(counts.size(), 6u);
    for (const auto &[value, count] : counts) {
        EXPECT_LT(value, 6u);
        EXPECT_NEAR(count, 10000, 500);
    }
    EXPECT_EQ(random.below(0, 1), 0u);
}

TEST(Permutation, holdsEachNumberOnce)
{
    EXPECT_TRUE(rc::check([](std::uint64_t seed, std::uint16_t size) {
        auto order = permutation(size, CounterRandom(seed));
        std::vector<std::uint32_t> expected(size);
        std::iota(expected.begin(), expected.end(), 0u);
        std::sort(order.begin(), order.end());
        RC_ASSERT(order == expected);
    }));
}

TEST(Permutation, allOrdersAreEquallyLikely)
{
    std::map<std::vector<std::uint32_t>, int> counts;
    for (std::uint64_t seed = 0; seed < 6000; ++seed)
        ++counts[permutation(3, CounterRandom(seed))];
    ASSERT_EQ(counts.size(), 6u);
    for (const auto &[order, count] : counts)
        EXPECT_NEAR(count, 1000, 150);
}

} // namespace
} // namespace tlm
