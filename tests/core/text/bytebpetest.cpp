#include "core/text/bytebpe.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/bytespelling.h"
#include "core/text/tokenizersamples.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

using Strings = std::vector<std::string>;
using test::byteBpeParts;

Strings tokens(const Tokenizer &tokenizer, std::string_view text)
{
    Strings spelled;
    for (const auto id : tokenizer.encode(text))
        spelled.push_back(tokenizer.token(id));
    return spelled;
}

const std::vector<TokenMerge> merges = {{"l", "o"}, {"lo", "w"}, {"Ġ", "low"}, {"e", "r"}, {"Ã", "©"}};

TEST(ByteBpe, MergesWithinPieces)
{
    const auto tokenizer = makeByteBpe(byteBpeParts(merges)).value();
    EXPECT_EQ(tokens(*tokenizer, "low lower"), (Strings{"low", "Ġlow", "er"}));
    EXPECT_EQ(tokens(*tokenizer, "slow er"), (Strings{"s", "low", "Ġ", "er"}));
    EXPECT_EQ(tokens(*tokenizer, "é漢"), (Strings{"Ã©", "æ", "¼", "¢"}));
    EXPECT_TRUE(tokenizer->encode("").empty());
}

TEST(ByteBpe, AnOptionPutsASpaceBefore)
{
    const auto tokenizer = makeByteBpe(byteBpeParts(merges, {.addPrefixSpace = true})).value();
    EXPECT_EQ(tokens(*tokenizer, "low"), Strings{"Ġlow"});
    EXPECT_EQ(tokens(*tokenizer, " low"), Strings{"Ġlow"});
}

TEST(ByteBpe, AnOptionLowerCases)
{
    const auto tokenizer = makeByteBpe(byteBpeParts(merges, {.lowerCase = true})).value();
    EXPECT_EQ(tokens(*tokenizer, "LOW É<mask>"), (Strings{"low", "Ġ", "Ã©", "<mask>"}));
}

TEST(ByteBpe, TheMaskTakesTheSpaceBeforeItAlong)
{
    const auto tokenizer = makeByteBpe(byteBpeParts(merges)).value();
    EXPECT_EQ(tokens(*tokenizer, "low <mask> low"), (Strings{"low", "<mask>", "Ġlow"}));
    EXPECT_EQ(tokens(*tokenizer, "low <s>low"), (Strings{"low", "Ġ", "<s>", "low"}));
}

TEST(ByteBpe, ATokenThatMergesDoNotReachIsNotUsed)
{
    auto parts = byteBpeParts({{"o", "w"}, {"l", "o"}});
    parts.vocabulary.push_back("low"); // as a word of its own it would be l ow
    const auto tokenizer = makeByteBpe(std::move(parts)).value();
    EXPECT_EQ(tokens(*tokenizer, "low"), (Strings{"l", "ow"}));
}

TEST(ByteBpe, HasRobertasSpecialTokensAndPairs)
{
    const auto tokenizer = makeByteBpe(byteBpeParts({})).value();
    const auto special = tokenizer->specialTokens();
    EXPECT_EQ(special.classify, 0);
    EXPECT_EQ(special.padding, 1);
    EXPECT_EQ(special.separator, 2);
    EXPECT_EQ(special.unknown, 3);
    EXPECT_EQ(special.mask, 4);
    EXPECT_EQ(tokenizer->pairForm().separators, 2);
    EXPECT_FALSE(tokenizer->pairForm().hasTypes);
}

TEST(ByteBpe, WordsContinueWithoutASpace)
{
    const auto tokenizer = makeByteBpe(byteBpeParts(merges)).value();
    for (const char *token : {"er", "low", "Ã©", "¼", "7"})
        EXPECT_TRUE(tokenizer->continuesWord(tokenizer->id(token).value())) << token;
    for (const char *token : {"Ġlow", "Ġ", ",", "Ċ", "<s>", "<mask>"})
        EXPECT_FALSE(tokenizer->continuesWord(tokenizer->id(token).value())) << token;
}

TEST(ByteBpe, TokensJoinToTheText)
{
    const auto tokenizer = test::sampleTokenizer(TokenizerKind::ByteBpe);
    EXPECT_TRUE(rc::check([&](const std::string &bytes) {
        for (const char *marker : test::sampleMarkers) // no space is put before what is matched as written
            RC_PRE(bytes.find(marker) == std::string::npos);
        std::string joined;
        for (const auto &token : tokens(*tokenizer, bytes))
            joined += readSpelledBytes(token).value();
        const auto text = repairUtf8(bytes);
        RC_ASSERT(joined == (text.empty() || text.starts_with(' ') ? text : " " + text));
    }));
}

std::string cause(ByteBpeParts parts)
{
    const auto made = makeByteBpe(std::move(parts));
    return made ? "" : made.error().code == ErrorCode::ModelInvalid ? made.error().cause : "another code";
}

TEST(ByteBpe, RefusesWhatCannotServe)
{
    const auto good = byteBpeParts(merges);
    EXPECT_EQ(cause(good), "");
    for (std::size_t id = 0; id < 261; id += 13) {
        auto lacking = good;
        lacking.vocabulary[id] = "lacking";
        EXPECT_NE(cause(std::move(lacking)), "") << id;
    }
    for (const char *bad : {"", "lo", "\xff"}) {
        auto spoilt = good;
        spoilt.vocabulary.push_back(bad);
        EXPECT_NE(cause(std::move(spoilt)), "") << bad;
    }
    for (const TokenMerge &bad :
         {TokenMerge{"x", "nowhere"}, {"nowhere", "x"}, {"x", "y"}, {"", "x"}, {"x", ""}}) {
        auto spoilt = good;
        spoilt.merges.push_back(bad);
        EXPECT_EQ(cause(std::move(spoilt)).find("Merge 5 names a token"), 0u) << bad.left;
    }
    for (const std::vector<WholeToken> &bad :
         {std::vector<WholeToken>{{"nowhere"}}, {{""}}, {{"lo"}, {"lo"}}}) {
        auto spoilt = good;
        spoilt.whole = bad;
        EXPECT_NE(cause(std::move(spoilt)), "");
    }
}

} // namespace
} // namespace tlm
