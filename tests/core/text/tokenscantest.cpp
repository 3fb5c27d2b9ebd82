#include "core/text/tokenscan.h"

#include <filesystem>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/data/record.h"
#include "core/text/slowtokens.h"
#include "simdlevels.h"

namespace tlm {
namespace {

std::vector<Token> tokensOf(const TokenBuffer &buffer)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < buffer.size(); ++i)
        tokens.push_back({std::string(buffer.term(i)), buffer.range(i).begin, buffer.range(i).end});
    return tokens;
}

class TokenScanTest : public test::SimdLevelTest
{
protected:
    /// Whether the level finds what the grammar finds, in a buffer that was used before.
    bool equalsGrammar(std::string_view text)
    {
        TokenScan(text, m_buffer, GetParam()).run();
        return tokensOf(m_buffer) == slowTokens(text);
    }

    TokenBuffer m_buffer;
};

INSTANTIATE_TEST_SUITE_P(Levels, TokenScanTest, test::everySimdLevel, test::SimdLevelTest::name);

/// What meets every rule: classes of the grammar, lower case of another length, bytes that are no UTF-8.
const std::vector<std::string> pieces = {
    "a",          "Z",
    "word",       "0",
    "42",         "_",
    "__",         "'",
    ".",          ",",
    ":",          ";",
    "\"",         "#",
    "*",          " ",
    "  ",         "-",
    "\n",         std::string(1, '\0'),
    "é",          "É",
    "я",          "Я",
    "ü",          "Σ",
    "ẞ",          "İ",
    "Ⱥ",          "\u212A",
    "ﬁ",          "\u0301",
    "\u00ad",     "\u200d",
    "\ufe0f",     "\ufe0e",
    "\u20e3", // extend
    "\u2019",     "\u00b7",
    "\uff0c",     "\uff07",
    "\u203f",     "\u202f", // joiners and connectors
    "\u00a0",     "—",
    "“",          "”",
    "…",          "€",
    "\ufffd", // nothing
    "٣",          "א",
    "ב",          "カ",
    "ー",         "漢",
    "ひ",         "ก",
    "ั",           "한",
    "ᄀ",         "𝐀",
    "ℹ",          "©",
    "😀",          "👍",
    "🏽",       "🇺",
    "🇸",          "❤",
    "\U000e0067", "\U000e007f",
    "\xff",       "\xc3",
    "\xe2\x82",   "\xed\xa0\x80",
    "\xc0\x80",   "\xf4\x90\x80\x80",
    "\x80",
};

rc::Gen<std::string> joined(const rc::Gen<std::string> &piece)
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const auto &parts) {
        std::string all;
        for (const auto &part : parts)
            all += part;
        return all;
    });
}

TEST_P(TokenScanTest, EqualsTheGrammarOnDifficultText)
{
    EXPECT_TRUE(rc::check([this] {
        for (int i = 0; i < 20; ++i)
            RC_ASSERT(equalsGrammar(*rc::gen::resize(400, joined(rc::gen::elementOf(pieces)))));
    }));
}

TEST_P(TokenScanTest, EqualsTheGrammarOnAnyBytes)
{
    EXPECT_TRUE(rc::check([this](const std::string &bytes) { RC_ASSERT(equalsGrammar(bytes)); }));
}

TEST_P(TokenScanTest, EveryPairOfPiecesBetweenLettersDigitsAndSpaces)
{
    for (const std::string outer : {"a", "7", " ", "é", "_"})
        for (const auto &left : pieces)
            for (const auto &right : pieces) {
                const auto text = outer + left + right + outer;
                ASSERT_TRUE(equalsGrammar(text)) << text;
            }
}

/// A term that gets a byte shorter and a byte longer stays in its place, whatever is read behind its begin.
TEST_P(TokenScanTest, LowerCaseOfShiftedBytes)
{
    for (std::size_t shift = 0; shift < 3 * AsciiMasks::size; ++shift) {
        std::string text(shift, ' ');
        for (int i = 0; i < 40; ++i)
            text += "漢";
        text += " İЯü\u20E3é'Ⱥ end";
        ASSERT_TRUE(equalsGrammar(text)) << shift;
    }
}

TEST_P(TokenScanTest, EveryPlaceInABlock)
{
    std::string text;
    for (const auto &piece : pieces)
        text += "x" + piece + "y" + piece + piece + " 1" + piece + "2";
    for (std::size_t shift = 0; shift < 2 * AsciiMasks::size; ++shift) {
        ASSERT_TRUE(equalsGrammar(std::string(shift, ' ') + text)) << shift;
        ASSERT_TRUE(equalsGrammar(std::string(shift, 'x') + text)) << shift;
    }
}

/// Each border between two readings of masks, with a joiner or a part of a character on it.
TEST_P(TokenScanTest, EveryPlaceAtTheEndOfWhatIsReadAtOnce)
{
    std::string words;
    while (words.size() < 4096)
        words += "ab c3 ";
    for (std::size_t size = 2048 - 12; size < 2048 + 12; ++size)
        for (const auto &piece : pieces)
            for (const char *after : {"a", "5", " ", "é", "\u0301"}) {
                const auto text = words.substr(0, size) + "a" + piece + after + words;
                ASSERT_TRUE(equalsGrammar(text)) << size << " " << piece << after;
            }
}

TEST_P(TokenScanTest, LongTokensAreCutAlike)
{
    for (const std::size_t size : {190u, 191u, 192u, 254u, 255u, 256u, 257u, 319u, 320u, 511u, 1000u})
        for (const std::string unit : {"x", "0", "_", "é", "a.", "한", "e\u0301", "İ", "𝐀"}) {
            std::string run;
            for (std::size_t i = 0; i < size; ++i)
                run += unit;
            for (const char *rest : {"", ".", ".a", "_", "é", " b", "\u0301", "\u0301a", "’s"})
                ASSERT_TRUE(equalsGrammar("so " + run + rest)) << size << unit << rest;
        }
}

TEST(TokenBuffer, TermsCanBeReadPastTheirEnd)
{
    TokenBuffer tokens;
    for (const std::string text : {"a", "İ", "many words and İİ at the end Ⱥ"}) {
        tokenize(text, tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::string block(tokens.term(i).data(), TokenBuffer::padding);
            EXPECT_TRUE(block.starts_with(tokens.term(i)));
        }
    }
}

/// The first records of a corpus, with bytes deleted, changed and put in at random.
TEST_P(TokenScanTest, EqualsTheGrammarOnMutatedRealText)
{
    const std::string corpora = TLM_SHARED_DATA "/corpora/";
    if (!std::filesystem::exists(corpora))
        GTEST_SKIP() << "needs ../shared/data";
    std::mt19937 random(4);
    const auto below = [&](std::size_t bound) { return random() % bound; };
    for (const char *name :
         {"wikipedia_en_2014.jsonl.zst", "news_articles.csv.xz", "arxiv_abstracts.csv.zst"}) {
        const auto reader = openRecords(corpora + name, {}).value();
        for (int records = 0; records < 300; ++records) {
            auto text = reader->next().value().record.value().fields.back().second;
            ASSERT_TRUE(equalsGrammar(text)) << text;
            for (auto changes = text.size() / 50 + 1; changes > 0; --changes)
                text.replace(below(text.size() + 1), below(3), pieces[below(pieces.size())]);
            ASSERT_TRUE(equalsGrammar(text)) << text;
        }
    }
}

} // namespace
} // namespace tlm
