#include "core/data/encodingguess.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/ucnv.h>

#include "core/text/utf8.h"

namespace tlm {
namespace {

using namespace std::string_literals;

const std::string english = "The café was closed: we had gone there last year, hadn’t we?\n";
const std::string russian = "Обработка естественного языка — направление математической лингвистики.\n";
const std::string chinese =
    "自然语言处理是人工智能和语言学领域的分支学科。\n此领域探讨如何处理及运用自然语言。\n";
const std::string japanese =
    "自然言語処理は、人工知能と言語学の一分野である。\n自然言語をコンピュータに処理させる。\n";

std::string encoded(const char *encoding, const std::string &text)
{
    std::string bytes(4 * text.size() + 8, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                   text.data(), static_cast<std::int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::string nameOf(const std::string &bytes)
{
    const auto guess = guessEncoding(bytes, true);
    return guess ? guess->name : "(none)";
}

TEST(EncodingGuess, marksAreCertain)
{
    EXPECT_EQ(encodingOfMark("\xEF\xBB\xBFx"), "UTF-8");
    EXPECT_EQ(encodingOfMark("\xFF\xFEx\0"s), "UTF-16");
    EXPECT_EQ(encodingOfMark("\xFE\xFF\0x"s), "UTF-16");
    EXPECT_EQ(encodingOfMark("\xFF\xFE\0\0"s), "UTF-32");
    EXPECT_EQ(encodingOfMark("\0\0\xFE\xFF"s), "UTF-32");
    EXPECT_EQ(encodingOfMark("plain"), "");
}

TEST(EncodingGuess, wideEncodingsNeedNoMark)
{
    for (const std::string &text : {english, russian, chinese, japanese, "a\n"s})
        for (const char *encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
            const auto guess = guessEncoding(encoded(encoding, text), true);
            EXPECT_EQ(guess, (EncodingGuess{encoding, 100})) << text;
        }
}

TEST(EncodingGuess, validUtf8IsUtf8)
{
    for (const std::string &text : {english, russian, chinese, japanese, ""s, "ascii"s, "a\0b \n\0c\n"s,
                                    "abc\n\0def\n\0"s, "abcd\n\0efgh\n\0ijkl\n\0"s, "\x1B$5 [1m\n"s})
        EXPECT_EQ(nameOf(text), "UTF-8") << text;
    EXPECT_EQ(guessEncoding("caf\xC3", false)->name, "UTF-8") << "the rest of the character follows";
    EXPECT_NE(guessEncoding("one caf\xC3", true)->name, "UTF-8");
}

TEST(EncodingGuess, nearlyValidUtf8IsUtf8)
{
    EXPECT_EQ(nameOf(russian + "\xE9 bad\n"), "UTF-8");
}

TEST(EncodingGuess, legacyEncodingsAreFoundByTheirBytes)
{
    for (const auto &[encoding, text] : {std::pair{"windows-1252", english},
                                         {"windows-1251", russian},
                                         {"KOI8-R", russian},
                                         {"GB18030", chinese},
                                         {"Shift_JIS", japanese},
                                         {"EUC-JP", japanese},
                                         {"ISO-2022-JP", japanese}}) {
        const auto guess = guessEncoding(encoded(encoding, text), true);
        ASSERT_TRUE(guess) << encoding;
        EXPECT_EQ(guess->name, encoding);
        EXPECT_GE(guess->confidence, 20);
    }
    EXPECT_EQ(nameOf("text,label\na,pos\n\xE9,pos\n"), "windows-1252") << "which has all of ISO-8859-1";
}

TEST(EncodingGuess, bytesThatAreNoTextHaveNone)
{
    EXPECT_EQ(nameOf("\x7F"
                     "ELF\2\1\1\0\0\0\0\xFF\xFE\x81\x8D\0\3"s),
              "(none)");
    EXPECT_EQ(nameOf("\xFF\n"), "(none)") << "too little to tell";
}

TEST(EncodingGuess, laterBytesMaySpeakAgainstIt)
{
    EXPECT_FALSE(contradictsGuess("caf\xE9", "café"));
    EXPECT_FALSE(contradictsGuess("ascii", "ascii"));
    EXPECT_TRUE(contradictsGuess("a\x81z", "a\xC2\x81z")) << "a control character";
    EXPECT_FALSE(contradictsGuess("a\xA3z", "a\xC2\xA3z"));
    EXPECT_TRUE(contradictsGuess(russian, "whatever"));
}

TEST(Utf8, cutCharactersAreWhatIsMissingAtTheEnd)
{
    EXPECT_TRUE(rc::check([](const std::string &junk) {
        const auto point = *rc::gen::inRange<char32_t>(1, 0xD800);
        char bytes[4];
        const std::string character(bytes, encodeUtf8(point, bytes));
        const std::string before = junk + "|";
        for (std::size_t size = 1; size < character.size(); ++size)
            RC_ASSERT(cutCharacter(before + character.substr(0, size)) == size);
        RC_ASSERT(cutCharacter(before + character) == 0);
    }));
    EXPECT_EQ(cutCharacter(""), 0u);
    EXPECT_EQ(cutCharacter("\x80\x80\x80\x80"), 0u);
}

TEST(Utf8, isWellFormedUpToTheFirstBadByte)
{
    EXPECT_EQ(wellFormedLength("é\xFFz"), 2u);
    EXPECT_EQ(wellFormedLength("all"), 3u);
    EXPECT_EQ(wellFormedLength("\xC3"), 0u);
}

} // namespace
} // namespace tlm
