#include "ui/task/lengthbars.h"

#include <numeric>

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(LengthBars, everyLengthIsInOneBar)
{
    LengthCounts lengths(100);
    std::iota(lengths.begin(), lengths.end(), 0u);
    const LengthBars bars = makeLengthBars(lengths, 40);
    EXPECT_EQ(bars.width, 5u);
    EXPECT_EQ(bars.counts.size(), 20u);
    EXPECT_EQ(std::accumulate(bars.counts.begin(), bars.counts.end(), 0u), 4950u);
    EXPECT_EQ(bars.counts[0], 0u + 1 + 2 + 3 + 4);
    EXPECT_FALSE(bars.lastHoldsMore);
}

TEST(LengthBars, aFewVeryLongOnesDoNotPressTheOthersTogether)
{
    LengthCounts lengths(5000);
    for (std::size_t length = 10; length < 30; ++length)
        lengths[length] = 100;
    lengths.back() = 3;
    const LengthBars bars = makeLengthBars(lengths, 40);
    EXPECT_EQ(bars.width, 1u);
    EXPECT_EQ(bars.counts.size(), 30u);
    EXPECT_TRUE(bars.lastHoldsMore);
    EXPECT_EQ(bars.counts.back(), 103u);
    EXPECT_DOUBLE_EQ(bars.place(15), 0.5);
    EXPECT_DOUBLE_EQ(bars.place(4000), 1);
}

TEST(LengthBars, nothingGivesNoBars)
{
    EXPECT_TRUE(makeLengthBars({}, 40).counts.empty());
    EXPECT_TRUE(makeLengthBars(LengthCounts(7), 40).counts.empty());
    EXPECT_EQ(makeLengthBars({}, 40).place(7), 0);
    EXPECT_EQ(makeLengthBars({0, 4}, 40).counts, (std::vector<std::uint64_t>{0, 4}));
}

TEST(CountLonger, countsWhatASequenceCutsOff)
{
    const LengthCounts lengths{1, 2, 3, 4};
    EXPECT_EQ(countLonger(lengths, 0), 9u);
    EXPECT_EQ(countLonger(lengths, 2), 4u);
    EXPECT_EQ(countLonger(lengths, 3), 0u);
    EXPECT_EQ(countLonger(lengths, 99), 0u);
    EXPECT_EQ(countLonger({}, 0), 0u);
}

} // namespace
} // namespace tlm
