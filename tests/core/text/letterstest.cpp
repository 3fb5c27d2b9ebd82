#include "core/text/letters.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(LowerCased, IsRustsCharacterByCharacter)
{
    EXPECT_EQ(lowerCharacters("AZaz09[]"), "azaz09[]");
    EXPECT_EQ(lowerCharacters("ÄÉÑ ΣΊΣΥΦΟΣ Ж"), "äéñ σίσυφοσ ж"); // no final sigma
    EXPECT_EQ(lowerCharacters("İ"), "i\u0307");
    EXPECT_EQ(lowerCharacters("ẞ ǅ Ⅷ 漢"), "ß ǆ ⅷ 漢");
    EXPECT_EQ(lowerCharacters("A\xff"), "a\ufffd");
}

TEST(IsWhiteSpace, IsUnicodes)
{
    for (const char32_t point : {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\x85', U'\xa0', U'\u1680',
                                 U'\u200a', U'\u2028', U'\u2029', U'\u202f', U'\u205f', U'\u3000'})
        EXPECT_TRUE(isWhiteSpace(point)) << std::uint32_t(point);
    for (const char32_t point : {U'a', U'\0', U'\x1c', U'\u180e', U'\u200b', U'\ufeff', U'\u2581'})
        EXPECT_FALSE(isWhiteSpace(point)) << std::uint32_t(point);
}

TEST(BeginsInsideWord, WithLettersDigitsMarksAndParts)
{
    for (const char *bytes : {"a", "é", "7", "漢", "\u0301", "\xa9x", "\xc3"})
        EXPECT_TRUE(beginsInsideWord(bytes)) << bytes;
    for (const char *bytes : {"", " a", ",", "\n", "“", "▁a", "😀"})
        EXPECT_FALSE(beginsInsideWord(bytes)) << bytes;
}

} // namespace
} // namespace tlm
