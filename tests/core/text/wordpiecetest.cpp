#include "core/text/wordpiece.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/basictokenizer.h"
#include "core/text/unicode.h"

namespace tlm {
namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text, WordPieceOptions options = {})
{
    Words list;
    BasicTokenizer(options).words(text, [&](std::string_view word) { list.emplace_back(word); });
    return list;
}

const Words vocabulary = {"[PAD]",  "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[[", "]]",    "un",   "##aff",
                          "##able", "##a",   "want",  "##ed",  "a",      "[",  "##ing", "runn", "é"};

std::shared_ptr<const Tokenizer> tokenizer(WordPieceOptions options = {}, Words whole = {"[[", "]]"})
{
    return makeWordPiece(vocabulary, options, std::move(whole)).value();
}

Words tokens(std::string_view text, const Tokenizer &of)
{
    Words list;
    for (const auto id : of.encode(text))
        list.push_back(of.token(id));
    return list;
}

TEST(BasicTokenizer, SplitsAsBert)
{
    EXPECT_EQ(words(" \tHeLLo!how  \n Are yoU?  "), (Words{"hello", "!", "how", "are", "you", "?"}));
    EXPECT_EQ(words("ah\u535A\u63A8zz"), (Words{"ah", "\u535A", "\u63A8", "zz"}));
    EXPECT_EQ(words("H\u00E9llo a\u0301"), (Words{"hello", "a"}));
    EXPECT_EQ(words("a\u200bb\u00ad\x0b"
                    "c\xff"
                    "d"),
              (Words{"abcd"}));
    EXPECT_EQ(words("ΣΑΣ İ"), (Words{"σασ", "i"}));
    EXPECT_EQ(words("≠"), (Words{"="})); // decomposes into punctuation and an accent
}

TEST(BasicTokenizer, LeavesWhatTheOptionsDoNotName)
{
    EXPECT_EQ(words("Héllo漢字", {false, false, false}), (Words{"Héllo漢字"}));
    EXPECT_EQ(words("HÉllo İ", {true, false, true}), (Words{"héllo", "i\u0307"}));
    EXPECT_EQ(words("HÉllo", {false, true, true}), (Words{"HEllo"}));
}

TEST(BasicTokenizer, WordsAreCleanText)
{
    EXPECT_TRUE(rc::check([](const std::string &bytes) {
        for (const auto &word : words(bytes)) {
            RC_ASSERT(!word.empty());
            RC_ASSERT(firstInvalidUtf8(word) == std::string::npos);
            RC_ASSERT(words(word) == Words{word});
        }
    }));
}

TEST(WordPiece, TakesTheLongestPiece)
{
    const auto t = tokenizer();
    EXPECT_EQ(tokens("unwanted", *t), (Words{"[UNK]"}));
    EXPECT_EQ(tokens("Unaffable want", *t), (Words{"un", "##aff", "##able", "want"}));
    EXPECT_EQ(tokens("running wanted é", *t), (Words{"runn", "##ing", "want", "##ed", "[UNK]"}));
    EXPECT_TRUE(t->encode("").empty());
    EXPECT_TRUE(t->encode(" \xff\n").empty());
}

TEST(WordPiece, AWordOverTheLimitIsUnknown)
{
    const auto t = tokenizer();
    EXPECT_EQ(t->encode(std::string(100, 'a')).size(), 100u);
    EXPECT_EQ(tokens(std::string(101, 'a'), *t), (Words{"[UNK]"}));
    EXPECT_EQ(tokens("aa", *tokenizer({.maximumWordLength = 1})), (Words{"[UNK]"}));
}

TEST(WordPiece, MatchesWholeTokensBeforeNormalisation)
{
    const auto t = tokenizer();
    EXPECT_EQ(tokens("a[MASK]a [[ want ]][[[a", *t),
              (Words{"a", "[MASK]", "a", "[[", "want", "]]", "[[", "[", "a"}));
    EXPECT_EQ(tokens("[mask]", *t), (Words{"[", "[UNK]", "[UNK]"}));
    EXPECT_EQ(tokens("[[", *tokenizer({}, {})), (Words{"[", "["}));
}

TEST(WordPiece, TokensAndIdsBelongTogether)
{
    const auto t = tokenizer();
    ASSERT_EQ(t->size(), std::int32_t(vocabulary.size()));
    for (std::int32_t id = 0; id < t->size(); ++id) {
        EXPECT_EQ(t->id(t->token(id)), id);
        EXPECT_EQ(t->continuesWord(id), t->token(id).starts_with("##"));
    }
    EXPECT_EQ(t->id("none"), std::nullopt);
    EXPECT_EQ(t->specialTokens().mask, 4);
}

TEST(WordPiece, EveryIdIsOfTheVocabulary)
{
    const auto t = tokenizer();
    EXPECT_TRUE(rc::check([&](const std::string &bytes) {
        for (const auto id : t->encode(bytes))
            RC_ASSERT(id >= 0 && id < t->size());
    }));
}

ErrorCode refusal(Words list, Words whole = {})
{
    const auto made = makeWordPiece(std::move(list), {}, std::move(whole));
    return made ? ErrorCode::Internal : made.error().code;
}

TEST(WordPiece, RefusesABadVocabulary)
{
    const Words good = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a"};
    EXPECT_TRUE(makeWordPiece(good));
    for (std::size_t i = 0; i < 5; ++i) {
        auto lacking = good;
        lacking[i] = "other";
        EXPECT_EQ(refusal(lacking), ErrorCode::ModelInvalid);
    }
    for (const char *bad : {"", "a", "[PAD]", "x\ny", "\xff"}) {
        auto spoilt = good;
        spoilt.push_back(bad);
        EXPECT_EQ(refusal(spoilt), ErrorCode::ModelInvalid) << bad;
    }
    EXPECT_EQ(refusal(good, {"[["}), ErrorCode::ModelInvalid);
    EXPECT_EQ(refusal(good, {""}), ErrorCode::ModelInvalid);
    EXPECT_EQ(refusal({}), ErrorCode::ModelInvalid);
}

} // namespace
} // namespace tlm
