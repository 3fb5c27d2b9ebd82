#include "core/text/wordmatch.h"

#include <regex>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/unicode.h"

namespace tlm {
namespace {

/// A letter for a class in the grammar below, and a character of the class.
struct Sample
{
    char letter;
    const char *character;
};

using Samples = std::vector<Sample>;

/// The longest prefix of drawn characters that the whole regular expression matches, tried prefix by prefix.
std::size_t slowMatch(const std::regex &grammar, const Samples &drawn)
{
    std::string letters;
    std::size_t bytes = 0, longest = 0;
    for (const auto &[letter, character] : drawn) {
        letters += letter;
        bytes += std::string_view(character).size();
        if (std::regex_match(letters, grammar))
            longest = bytes;
    }
    return longest;
}

std::string joined(const Samples &drawn)
{
    std::string text;
    for (const auto &sample : drawn)
        text += sample.character;
    return text;
}

template <typename Match>
void expectGrammar(const std::string &grammar, const Samples &samples, const Match &match)
{
    const std::regex expression(grammar);
    EXPECT_TRUE(rc::check([&] {
        const auto size = *rc::gen::inRange<std::size_t>(1, 11);
        Samples drawn;
        for (const auto place : *rc::gen::container<std::vector<std::size_t>>(
                 size, rc::gen::inRange<std::size_t>(0, samples.size())))
            drawn.push_back(samples[place]);
        const auto text = joined(drawn);
        RC_LOG() << text;
        RC_ASSERT(match(text, 0) == slowMatch(expression, drawn));
    }));
}

// The rules as StandardTokenizerImpl.jflex has them: x is Extend, Format or ZWJ; A a letter, H a Hebrew one,
// N a number, K Katakana, _ a connector, : , . ' " the middles.
TEST(WordMatch, LettersAndDigitsFollowTheGrammar)
{
    const std::string e = "(?:_x*)", n = "(?:Nx*)", k = "(?:Kx*)", h = "(?:Hx*)", a = "(?:[AH]x*)",
                      middleNumber = "(?:[,.']x*)", middleLetter = "(?:[:.']x*)";
    const auto katakana = k + "(?:" + e + "*" + k + ")*";
    const auto hebrew = h + "(?:'x*|\"x*" + h + ")";
    const auto numbers = n + "(?:(?:" + e + "*|" + middleNumber + ")" + n + ")*";
    const auto letters = a + "(?:(?:" + e + "*|" + middleLetter + ")" + a + ")*";
    const auto body = "(?:" + katakana + "|(?:" + hebrew + "|" + numbers + "|" + letters + ")+)";
    expectGrammar(e + "*" + body + "(?:" + e + "+" + body + ")*" + e + "*",
                  {{'A', "a"},
                   {'A', "é"},
                   {'A', "한"},
                   {'A', "ℹ"},
                   {'H', "א"},
                   {'H', "ב"},
                   {'H', "ש"},
                   {'N', "7"},
                   {'N', "٣"},
                   {'K', "カ"},
                   {'_', "_"},
                   {':', ":"},
                   {',', ","},
                   {'.', "."},
                   {'\'', "'"},
                   {'"', "\""},
                   {'x', "\u0301"},
                   {'x', "\u200d"},
                   {'-', "-"}},
                  matchWord);
}

// P a picture, M one that takes a skin tone, m the tone, z ZWJ, x what extends, f U+FE0F, e U+FE0E, t a tag,
// T the end of tags, R half a flag, # a key-cap base, k the key cap.
TEST(WordMatch, EmojiFollowTheGrammar)
{
    const std::string extend = "[xztTk]*";
    const auto picture = "(?:z*[PM]" + extend + "f?)", toned = "(?:(?:z*M" + extend + ")?m" + extend + ")";
    const auto element = "(?:" + picture + "|" + toned + ")";
    const auto sequence = element + "(?:(?:z" + element + ")*|t+T)";
    const auto keyCap = "#" + extend + "f?k" + extend;
    const std::string flag = "(?:R[xztTkfe]*){2}";
    expectGrammar(sequence + "|" + keyCap + "|" + flag,
                  {{'P', "😀"},
                   {'P', "ℹ"},
                   {'M', "👍"},
                   {'M', "👩"},
                   {'m', "🏽"},
                   {'m', "🏿"},
                   {'z', "\u200d"},
                   {'z', "\u200d"},
                   {'x', "\u0301"},
                   {'f', "\ufe0f"},
                   {'f', "\ufe0f"},
                   {'e', "\ufe0e"},
                   {'t', "\U000e0067"},
                   {'T', "\U000e007f"},
                   {'R', "🇺"},
                   {'R', "🇸"},
                   {'#', "#"},
                   {'#', "*"},
                   {'k', "\u20e3"}},
                  matchEmoji);
}

TEST(WordMatch, EmojiSequencesOfPeopleAndFlags)
{
    const char *whole[] = {
        "😀",
        "👍🏽",                                 // with a skin tone
        "👩\u200d👩\u200d👧\u200d👦",                   // a family
        "👩🏽\u200d🚀",                       // an astronaut with a skin tone
        "❤\ufe0f\u200d🔥",                           // joined behind a presentation selector
        "🏴\ufe0f\U000e0067\U000e0062\U000e007f", // a flag spelt with tags
        "🇺🇸",
        "#\ufe0f\u20e3",
        "*\u20e3",
        "\u200d😀", // a joiner may lead
    };
    for (const std::string text : whole)
        EXPECT_EQ(matchEmoji(text + " ", 0), text.size()) << text;
}

TEST(WordMatch, WhatMakesNoEmojiSequence)
{
    const std::pair<const char *, const char *> cut[] = {
        {"😀🏽", "😀"},                        // takes no skin tone
        {"😀😀", "😀"},                              // not joined
        {"❤\ufe0f\ufe0f", "❤\ufe0f"},             // one selector only
        {"🏽\ufe0f", "🏽"},                   // none behind a tone
        {"🇺🇸🇬", "🇺🇸"},                            // flags are pairs
        {"❤\ufe0f\u200d", "❤\ufe0f"},             // a joiner that joins nothing
        {"❤\ufe0f\u200d\u200d🏽", "❤\ufe0f"}, // a lone tone takes one joiner
        {"❤\ufe0f\U000e0067", "❤\ufe0f"},         // tags without their end
        {"#", ""},
        {"🇺", ""},
        {"\u200d\u200d", ""},
        {"a", ""},
    };
    for (const auto &[text, token] : cut)
        EXPECT_EQ(matchEmoji(text, 0), std::string_view(token).size()) << text;
}

// S a letter of line break class SA, s a combining one, C Han or Hiragana.
TEST(WordMatch, ScriptsFollowTheGrammar)
{
    expectGrammar("(?:[Ss][xs]*)+|C[xs]*",
                  {{'S', "ก"}, {'s', "ั"}, {'C', "漢"}, {'C', "ひ"}, {'x', "\u0301"}, {'a', "a"}},
                  matchScript);
}

TEST(WordMatch, TheWindowIs255Utf16Units)
{
    const auto repeated = [](const std::string &character, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += character;
        return text;
    };
    EXPECT_EQ(matchWord(repeated("a", 300), 0), 255u);
    EXPECT_EQ(matchWord(repeated("é", 300), 0), 255u * 2);
    EXPECT_EQ(matchWord(repeated("𝐀", 300), 0), 127u * 4); // two units each; half a pair does not count
    EXPECT_EQ(matchWord(repeated("a", 254) + ".a", 0), 254u);
    EXPECT_EQ(matchWord(repeated("a", 253) + ".a", 0), 255u);
}

TEST(WordMatch, BeginsWhereItIsTold)
{
    EXPECT_EQ(matchWord("a b", 1), 1u);
    EXPECT_EQ(matchWord("a b", 2), 3u);
    EXPECT_EQ(matchEmoji("a😀", 1), 5u);
    EXPECT_EQ(matchScript("aก", 1), 4u);
    EXPECT_EQ(matchWord("ab", 2), 2u);
}

} // namespace
} // namespace tlm
