#include "core/text/bertcharacter.h"

#include <cctype>

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(BertCharacter, AsciiIsAsTheCLibrarySaysButForControls)
{
    for (char32_t c = 0; c < 0x80; ++c) {
        const auto byte = static_cast<int>(c);
        const bool isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        EXPECT_EQ(isBertSpace(c), isSpace) << byte;
        EXPECT_EQ(isBertDropped(c), std::iscntrl(byte) && !isSpace) << byte;
        EXPECT_EQ(isBertPunctuation(c), std::ispunct(byte) != 0) << byte;
        EXPECT_FALSE(isBertChinese(c) || isBertAccent(c)) << byte;
    }
}

TEST(BertCharacter, SpacesBeyondAscii)
{
    for (const char32_t space : {U'\u00A0', U'\u1680', U'\u2000', U'\u200A', U'\u2028', U'\u2029', U'\u3000'})
        EXPECT_TRUE(isBertSpace(space)) << std::hex << std::uint32_t(space);
    EXPECT_FALSE(isBertSpace(0x200B)); // zero width space is a format character
    EXPECT_FALSE(isBertSpace(0x0085)); // next line is a control
}

TEST(BertCharacter, DropsControlFormatAndPrivateUse)
{
    for (const char32_t point :
         {0x85u, 0xADu, 0x200Bu, 0x200Du, 0xFEFFu, 0xFFFDu, 0xE000u, 0xE0061u, 0x10FFFDu})
        EXPECT_TRUE(isBertDropped(point)) << std::hex << std::uint32_t(point);
    EXPECT_FALSE(isBertDropped(0x0378)); // unassigned
    EXPECT_FALSE(isBertDropped(0x8E2));  // format, but of Unicode 9
}

TEST(BertCharacter, PunctuationOfUnicode8)
{
    for (const char32_t point : {0xA1u, 0xB7u, 0x2019u, 0x3001u, 0xFF01u, 0x166Du, 0x111C9u})
        EXPECT_TRUE(isBertPunctuation(point)) << std::hex << std::uint32_t(point);
    EXPECT_FALSE(isBertPunctuation(0x2E43)); // of Unicode 9
    EXPECT_FALSE(isBertPunctuation(0x20AC)); // a currency sign
    EXPECT_FALSE(isBertPunctuation(0xD7));   // a mathematical sign
}

TEST(BertCharacter, AccentsOfUnicode8)
{
    for (const char32_t point : {0x0300u, 0x05B0u, 0x0E31u, 0x1734u, 0xFE0Fu})
        EXPECT_TRUE(isBertAccent(point)) << std::hex << std::uint32_t(point);
    for (const char32_t point : {0x1885u, 0xA9BDu, 0x111C9u, 0x08CAu, 0x0903u})
        EXPECT_FALSE(isBertAccent(point)) << std::hex << std::uint32_t(point);
}

TEST(BertCharacter, ChineseBlocksHaveTheBoundsOfTheLibrary)
{
    struct Block
    {
        char32_t first, last;
    };
    for (const auto &[first, last] :
         {Block{0x3400, 0x4DBF}, Block{0x4E00, 0x9FFF}, Block{0xF900, 0xFAFF}, Block{0x20000, 0x2A6DF},
          Block{0x2A700, 0x2B73F}, Block{0x2B740, 0x2B81F}, Block{0x2B920, 0x2CEAF},
          Block{0x2F800, 0x2FA1F}}) {
        EXPECT_TRUE(isBertChinese(first) && isBertChinese(last)) << std::hex << std::uint32_t(first);
        EXPECT_FALSE(isBertChinese(last + 1) && last != 0x2B73F) << std::hex << std::uint32_t(last);
    }
    EXPECT_FALSE(isBertChinese(0x2B820)); // of the block that the library begins at 2B920
    EXPECT_FALSE(isBertChinese(0x3042));
    EXPECT_FALSE(isBertChinese(0xAC00));
}

} // namespace
} // namespace tlm
