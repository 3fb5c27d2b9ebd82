#include "core/text/piecewords.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/letters.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text, bool lowerCase = false)
{
    Words found;
    PieceWords(lowerCase).forEach(text, [&](std::string_view word) { found.emplace_back(word); });
    return found;
}

TEST(PieceWords, BeginWithTheMark)
{
    EXPECT_EQ(words("The cat, sat"), (Words{"▁The", "▁cat,", "▁sat"}));
    EXPECT_EQ(words("  a\n\t b\u3000c\u00a0 "), (Words{"▁a", "▁b", "▁c"}));
    EXPECT_EQ(words("a\x01\x1f\x7f\u0085"
                    "b▁c"),
              (Words{"▁a", "▁b", "▁c"}));
    EXPECT_EQ(words("漢字\u200b学"), (Words{"▁漢字\u200b学"}));
    EXPECT_EQ(words(std::string_view("a\0b", 3)), (Words{std::string("▁a\0b", 6)}));
    EXPECT_TRUE(words(" \n ").empty());
    EXPECT_TRUE(words("").empty());
}

TEST(PieceWords, AreLowerCasedIfAsked)
{
    EXPECT_EQ(words("ÄB İ Σ", true), (Words{"▁äb", "▁i\u0307", "▁σ"}));
}

TEST(PieceWords, HoldAllThatPartsNoWords)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        std::string expected, found;
        for (std::size_t position = 0; position < bytes.size();) {
            const auto point = nextCodePoint(bytes, position);
            bool isSeparator = false;
            for (const auto &[first, last] : wordSeparators())
                isSeparator = isSeparator || (point >= first && point <= last);
            if (!isSeparator)
                appendUtf8(expected, point);
        }
        for (const auto &word : words(bytes)) {
            RC_ASSERT(word.starts_with(wordMark));
            RC_ASSERT(word.size() > wordMark.size());
            found += word.substr(wordMark.size());
        }
        RC_ASSERT(found == expected);
    }));
}

TEST(WordSeparators, AreWhiteSpaceControlsAndTheMark)
{
    char32_t before = 0;
    for (const auto &[first, last] : wordSeparators()) {
        EXPECT_GT(first, before);
        EXPECT_GE(last, first);
        before = last;
    }
    for (char32_t point = 1; point < 0x110000; ++point) {
        bool isSeparator = false;
        for (const auto &[first, last] : wordSeparators())
            isSeparator = isSeparator || (point >= first && point <= last);
        const bool isControl = point < 0x20 || (point >= 0x7F && point < 0xA0);
        ASSERT_EQ(isSeparator, isWhiteSpace(point) || isControl || point == 0x2581) << std::uint32_t(point);
    }
}

} // namespace
} // namespace tlm
