#include "core/text/wordpiece.h"

#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/basictokenizer.h"

namespace tlm {
namespace {

using Words = std::vector<std::string>;

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

/// Tries every piece from the longest on, as the paper of BERT describes it.
Words slowTokens(std::string_view text, const Tokenizer &of)
{
    Words list;
    BasicTokenizer({}).words(text, [&](std::string_view word) {
        Words pieces;
        while (!word.empty()) {
            auto size = word.size();
            const std::string prefix = pieces.empty() ? "" : "##";
            while (size > 0 && !of.id(prefix + std::string(word.substr(0, size))))
                --size;
            if (size == 0) {
                list.push_back("[UNK]");
                return;
            }
            pieces.push_back(prefix + std::string(word.substr(0, size)));
            word.remove_prefix(size);
        }
        list.insert(list.end(), pieces.begin(), pieces.end());
    });
    return list;
}

TEST(WordPiece, EqualsTryingEveryPiece)
{
    const auto t = tokenizer({}, {});
    EXPECT_TRUE(rc::check([&] {
        const auto piece = rc::gen::element<std::string>("un", "aff", "able", "a", "want", "ed", "runn",
                                                         "ing", " ", "A", "[", "é", "x");
        std::string text;
        for (const auto &each : *rc::gen::container<Words>(piece))
            text += each;
        RC_ASSERT(tokens(text, *t) == slowTokens(text, *t));
    }));
}

TEST(WordPiece, ThreadsShareATokenizer)
{
    const auto t = tokenizer();
    const std::string text = "[[ Unaffable ]] rúnning 漢 wanted";
    const auto expected = t->encode(text);
    std::vector<std::vector<std::int32_t>> found(4);
    {
        std::vector<std::jthread> threads;
        for (auto &ids : found)
            threads.emplace_back([&] { ids = t->encode(text); });
    }
    for (const auto &ids : found)
        EXPECT_EQ(ids, expected);
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
            RC_ASSERT((id >= 0 && id < t->size()));
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
