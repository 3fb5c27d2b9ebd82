#include "core/text/lowercase.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include "core/text/lowercasetable.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

TEST(LowerCase, runsAreInOrderAndChange)
{
    char32_t last = 0;
    for (const auto &run : lowerCaseRuns()) {
        ASSERT_LT(last, run.first);
        ASSERT_LE(run.first, run.last);
        ASSERT_TRUE(run.stride == 1 || run.stride == 2);
        ASSERT_EQ((run.last - run.first) % run.stride, 0u);
        ASSERT_NE(run.added, 0);
        last = run.last;
    }
}

/// The stability policy of Unicode lets later versions only add pairs; what ICU here has more is newer than
/// Java 17's Unicode 13.
TEST(LowerCase, equalsIcuBelowItsUnicode14)
{
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        UVersionInfo age;
        u_charAge(static_cast<UChar32>(point), age);
        const auto icu = static_cast<char32_t>(u_tolower(static_cast<UChar32>(point)));
        ASSERT_EQ(lowerCase(point), age[0] < 14 ? icu : point) << std::hex << std::uint32_t(point);
    }
}

TEST(LowerCase, mayTakeMoreOrFewerBytes)
{
    std::string lower = "so: ";
    appendLowerCase(lower, "AÉİ\u212A\u1E9EȺΣ漢𐐀"); // İ to i, Kelvin to k, ẞ to ß, Ⱥ to three bytes
    EXPECT_EQ(lower, "so: aéik\u00DF\u2C65σ漢𐐨");
}

} // namespace
} // namespace tlm
