#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/index/lengthnorm.h"

namespace tlm {
namespace {

std::uint32_t rounded(std::uint32_t length)
{
    return decodeLength(encodeLength(length));
}

TEST(LengthNorm, lucenesRows) // facts §6.3
{
    const std::pair<std::uint32_t, std::uint32_t> rows[] = {
        {41, 40},  {43, 42},   {47, 46},   {55, 54},    {57, 56},       {63, 60},
        {100, 96}, {255, 248}, {256, 248}, {1000, 984}, {100000, 98328}};
    for (const auto &[length, expected] : rows)
        EXPECT_EQ(rounded(length), expected) << length;
    EXPECT_EQ(decodeLength(40), 40u);
    EXPECT_EQ(decodeLength(57), 96u);
    EXPECT_EQ(decodeLength(70), 248u);
    EXPECT_EQ(decodeLength(87), 984u);
}

TEST(LengthNorm, exactUpToForty)
{
    for (std::uint32_t length = 0; length <= 40; ++length)
        EXPECT_EQ(rounded(length), length);
    std::vector<std::uint32_t> steps;
    for (std::uint32_t length = 41; length <= 1048; ++length)
        if (rounded(length) == length)
            steps.push_back(length);
    EXPECT_EQ(steps, (std::vector<std::uint32_t>{
                         42,  44,  46,  48,  50,  52,  54,  56,  60,  64,  68,  72,  76,  80,  84,  88,
                         96,  104, 112, 120, 128, 136, 144, 152, 168, 184, 200, 216, 232, 248, 264, 280,
                         312, 344, 376, 408, 440, 472, 504, 536, 600, 664, 728, 792, 856, 920, 984, 1048}));
}

TEST(LengthNorm, everyByteIsTheLengthItStandsFor)
{
    for (int norm = 0; norm < 256; ++norm)
        EXPECT_EQ(encodeLength(decodeLength(static_cast<std::uint8_t>(norm))), norm);
}

TEST(LengthNorm, roundsDownByLessThanAnEighth)
{
    EXPECT_TRUE(rc::check([] {
        const auto length = *rc::gen::inRange<std::uint32_t>(0, 2147483647);
        RC_ASSERT(rounded(length) <= length);
        RC_ASSERT(length - rounded(length) <= length / 8);
        RC_ASSERT(encodeLength(length) <= encodeLength(length + 1));
    }));
}

} // namespace
} // namespace tlm
