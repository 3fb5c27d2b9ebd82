#include "core/text/unicode.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace tlm {
namespace {

TEST(Unicode, EveryCodePointComesBack)
{
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        std::string bytes;
        appendUtf8(bytes, point);
        std::size_t position = 0;
        ASSERT_EQ(nextCodePoint(bytes, position), point);
        ASSERT_EQ(position, bytes.size());
        ASSERT_EQ(firstInvalidUtf8(bytes), std::string_view::npos);
    }
}

TEST(Unicode, WhatIsNoScalarIsWrittenAsReplacement)
{
    std::string bytes;
    appendUtf8(bytes, 0xD800);
    appendUtf8(bytes, 0x110000);
    EXPECT_EQ(bytes, "\uFFFD\uFFFD");
}

TEST(Unicode, FindsTheFirstIllFormedByte)
{
    EXPECT_EQ(firstInvalidUtf8("añ\uFFFD"), std::string_view::npos);
    EXPECT_EQ(firstInvalidUtf8("ab\x80"), 2u);            // continuation alone
    EXPECT_EQ(firstInvalidUtf8("a\xC0\x80"), 1u);         // overlong
    EXPECT_EQ(firstInvalidUtf8("a\xED\xA0\x80"), 1u);     // surrogate
    EXPECT_EQ(firstInvalidUtf8("a\xF4\x90\x80\x80"), 1u); // above U+10FFFF
    EXPECT_EQ(firstInvalidUtf8("aé\xE2\x82"), 3u);        // cut off
}

TEST(Unicode, RepairReplacesByteByByte)
{
    EXPECT_EQ(repairUtf8("a\xE2\x82"
                         "b"),
              "a\uFFFD\uFFFDb");
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        const auto repaired = repairUtf8(bytes);
        RC_ASSERT(firstInvalidUtf8(repaired) == std::string_view::npos);
        if (firstInvalidUtf8(bytes) == std::string_view::npos)
            RC_ASSERT(repaired == bytes);
    }));
}

} // namespace
} // namespace tlm
