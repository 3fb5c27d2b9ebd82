#include "core/text/unicode.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/utf8.h>

#include "core/text/utf8.h"

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

TEST(Unicode, FindsWhereACharacterBegins)
{
    const std::string text = "a\u00e9\u6f22";
    const std::size_t starts[] = {0, 1, 1, 3, 3, 3};
    for (std::size_t i = 0; i < text.size(); ++i)
        EXPECT_EQ(startOfCharacter(text, i), starts[i]);
    EXPECT_EQ(startOfCharacter("\x80\x80", 1), 0u);
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

TEST(Unicode, DecodesAnyFourBytesAsIcuDoes)
{
    std::string ends; // the first and last byte of each kind
    for (const unsigned byte :
         {0x00u, 0x41u, 0x7Fu, 0x80u, 0x8Fu, 0x90u, 0x9Fu, 0xA0u, 0xBFu, 0xC0u, 0xC1u, 0xC2u,
          0xDFu, 0xE0u, 0xE1u, 0xECu, 0xEDu, 0xEEu, 0xEFu, 0xF0u, 0xF1u, 0xF4u, 0xF5u, 0xFFu})
        ends += static_cast<char>(byte);
    for (const char a : ends)
        for (const char b : ends)
            for (const char c : ends)
                for (const char d : ends) {
                    const std::string bytes{a, b, c, d};
                    std::int32_t offset = 0;
                    UChar32 icu = 0;
                    U8_NEXT(bytes.data(), offset, 4, icu);
                    const auto [point, size] = decodeUtf8(bytes, 0);
                    ASSERT_EQ(point, icu < 0 ? Utf8Point::illFormed : static_cast<char32_t>(icu));
                    ASSERT_EQ(size, icu < 0 ? 1u : static_cast<std::uint32_t>(offset));
                }
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
