#include "core/text/bytepieces.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/regex.h>

#include "core/text/unicode.h"

namespace tlm {
namespace {

using Pieces = std::vector<std::string>;

Pieces fastPieces(std::string_view text)
{
    Pieces pieces;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = endOfBytePiece(text, begin);
        pieces.emplace_back(text.substr(begin, end - begin));
        begin = end;
    }
    return pieces;
}

/// GPT-2's expression as it is published.
Pieces slowPieces(const std::string &text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(
        icu::UnicodeString::fromUTF8(
            R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+)"),
        0, status);
    const auto unicode = icu::UnicodeString::fromUTF8(text);
    matcher.reset(unicode);
    Pieces pieces;
    while (matcher.find(status) && U_SUCCESS(status))
        matcher.group(status).toUTF8String(pieces.emplace_back());
    return pieces;
}

TEST(EndOfBytePiece, CutsAsGpt2)
{
    EXPECT_EQ(fastPieces("Hello my friend, it's  10 o'clock!"),
              (Pieces{"Hello", " my", " friend", ",", " it", "'s", " ", " 10", " o", "'", "clock", "!"}));
    EXPECT_EQ(fastPieces("we'll they've I'm I'd don't you're 'sa"),
              (Pieces{"we", "'ll", " they", "'ve", " I", "'m", " I", "'d", " don", "'t", " you", "'re", " '",
                      "sa"}));
    EXPECT_EQ(fastPieces("a \n b\n\nc  "), (Pieces{"a", " \n", " b", "\n", "\n", "c", "  "}));
    EXPECT_EQ(fastPieces("!'s 3rd x²"), (Pieces{"!'", "s", " 3", "rd", " x", "²"}));
    EXPECT_EQ(fastPieces("漢字 한국\u3000é"), (Pieces{"漢字", " 한국", "\u3000", "é"}));
    EXPECT_TRUE(fastPieces("").empty());
}

TEST(EndOfBytePiece, EqualsTheExpression)
{
    const std::vector<std::string> parts = {
        "a",      "Z", "é", "漢", "1",  "½",  "٣", " ", "  ", "\n", "\t",     "\u00a0", "\u2028",
        "\u3000", "'", "s", "re", "ll", "ve", "t", "!", "-",  "😀",  "\u0301", "_",      "\x1c"};
    EXPECT_TRUE(rc::check([&] {
        std::string text;
        for (const auto &part : *rc::gen::container<Pieces>(rc::gen::elementOf(parts)))
            text += part;
        RC_ASSERT(fastPieces(text) == slowPieces(text));
    }));
}

using Taken = std::vector<std::pair<std::string, std::int32_t>>;

Taken taken(ByteBpeOptions options, std::string_view text)
{
    Taken all;
    const BytePieces pieces(options, {{"<mask>", true, true}, {"[["}});
    pieces.forEach(text, [&](std::string_view piece, std::int32_t whole) { all.emplace_back(piece, whole); });
    return all;
}

TEST(BytePieces, MatchWholeTokensFirst)
{
    EXPECT_EQ(taken({}, "Is <mask> [[x"),
              (Taken{{"Is", -1}, {"<mask>", 0}, {" ", -1}, {"[[", 1}, {"x", -1}}));
}

TEST(BytePieces, BeginWithASpaceIfAsked)
{
    EXPECT_EQ(taken({.addPrefixSpace = true}, "Is<mask>it"),
              (Taken{{" Is", -1}, {"<mask>", 0}, {" it", -1}}));
    EXPECT_EQ(taken({.addPrefixSpace = true}, " Is"), (Taken{{" Is", -1}}));
    EXPECT_EQ(taken({.addPrefixSpace = true}, "\nIs"), (Taken{{" ", -1}, {"\n", -1}, {"Is", -1}}));
    EXPECT_EQ(taken({.addPrefixSpace = true}, ""), Taken{});
}

TEST(BytePieces, AreLowerCasedIfAsked)
{
    EXPECT_EQ(taken({.lowerCase = true}, "ÄB<mask>"), (Taken{{"äb", -1}, {"<mask>", 0}}));
}

TEST(BytePieces, AreUtf8Always)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        std::string joined;
        for (const auto &[piece, whole] : taken({}, bytes))
            joined += piece;
        RC_ASSERT(firstInvalidUtf8(joined) == std::string::npos);
        RC_ASSERT(joined == repairUtf8(bytes));
    }));
}

} // namespace
} // namespace tlm
