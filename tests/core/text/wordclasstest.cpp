#include "core/text/wordclass.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/text/wordclasstable.h"

namespace tlm {
namespace {

TEST(WordClass, RangesAreInOrderAndChange)
{
    const auto ranges = wordClassRanges();
    ASSERT_FALSE(ranges.empty());
    EXPECT_EQ(ranges.front().first, 0u);
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        ASSERT_LT(ranges[i - 1].first, ranges[i].first);
        ASSERT_NE(ranges[i - 1].wordClass, ranges[i].wordClass);
    }
    EXPECT_LE(ranges.back().first, 0x10FFFFu);
}

TEST(WordClass, LookUpEqualsTheRanges)
{
    const auto ranges = wordClassRanges();
    std::size_t range = 0;
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (range + 1 < ranges.size() && ranges[range + 1].first == point)
            ++range;
        ASSERT_EQ(wordClass(point), ranges[range].wordClass) << std::hex << std::uint32_t(point);
    }
}

TEST(WordClass, EveryClassOccurs)
{
    for (int value = 0; value < int(WordClass::End); ++value) {
        const auto isWanted = [&](const auto &range) { return int(range.wordClass) == value; };
        const auto ranges = wordClassRanges();
        EXPECT_TRUE(std::ranges::any_of(ranges, isWanted)) << value;
    }
}

TEST(WordClass, KnowsWhereUnicode9EndsAndEmoji11Begins)
{
    EXPECT_EQ(wordClass(0x1C80), WordClass::Letter);     // Cyrillic of Unicode 9
    EXPECT_EQ(wordClass(0x0560), WordClass::Other);      // Armenian of Unicode 11
    EXPECT_EQ(wordClass(0x1F9B8), WordClass::EmojiBase); // superhero of emoji 11
    EXPECT_EQ(wordClass(0x1F1E6), WordClass::RegionalIndicator);
    EXPECT_EQ(wordClass(0x10FFFF), WordClass::Other);
}

TEST(WordClass, WhatExtends)
{
    for (const char32_t point :
         {0xADu, 0x300u, 0xE31u, 0x200Du, 0x20E3u, 0xFE0Eu, 0xFE0Fu, 0xE0061u, 0xE007Fu})
        EXPECT_TRUE(extends(wordClass(point))) << std::hex << std::uint32_t(point);
    for (const char32_t point : {0x20u, 0x23u, 0x61u, 0xE01u, 0x1F3FBu, 0x1F600u})
        EXPECT_FALSE(extends(wordClass(point))) << std::hex << std::uint32_t(point);
}

} // namespace
} // namespace tlm
