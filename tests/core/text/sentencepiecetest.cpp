#include "core/text/sentencepiece.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"
#include "core/text/sentencepiecemodel.h"
#include "core/text/tokenizersamples.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using Strings = std::vector<std::string>;

/// A model of these pieces behind the special tokens; scores fall by one from −1 on.
std::string modelOf(TokenizerKind kind, const Strings &pieces)
{
    SentencePieceModel model{kind, {}};
    for (const auto name : specialTokenNames)
        model.pieces.push_back(
            {std::string(name), 0, name == "[UNK]" ? PieceType::Unknown : PieceType::Control});
    model.pieces.push_back({"[[", 0, PieceType::UserDefined});
    for (const auto &piece : pieces)
        model.pieces.push_back({piece, -1 - static_cast<float>(model.pieces.size()), PieceType::Normal});
    return serializeSentencePiece(model);
}

std::shared_ptr<const Tokenizer> tokenizer(TokenizerKind kind, const Strings &pieces, bool lowerCase = false)
{
    return makeSentencePiece(modelOf(kind, pieces), lowerCase).value();
}

Strings tokens(const Tokenizer &tokenizer, std::string_view text)
{
    Strings spelled;
    for (const auto id : tokenizer.encode(text))
        spelled.push_back(tokenizer.token(id));
    return spelled;
}

TEST(SentencePiece, UnigramTakesTheLikeliestPieces)
{
    const auto t = tokenizer(TokenizerKind::Unigram, {"▁a", "bc", "b", "c", "▁", "a"});
    EXPECT_EQ(tokens(*t, "abc"), (Strings{"▁a", "bc"}));
    EXPECT_EQ(tokens(*t, "bc a"), (Strings{"▁", "bc", "▁a"}));
}

TEST(SentencePiece, BpeMergesByScore)
{
    const auto t = tokenizer(TokenizerKind::SentencePieceBpe, {"bc", "ab", "▁a", "▁", "a", "b", "c"});
    EXPECT_EQ(tokens(*t, "abc"), (Strings{"▁a", "bc"}));
    EXPECT_EQ(tokens(*t, "cab"), (Strings{"▁", "c", "ab"}));
}

TEST(SentencePiece, UnknownCharactersAreOneUnknownToken)
{
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe}) {
        const auto t = tokenizer(kind, {"▁", "a"});
        EXPECT_EQ(tokens(*t, "xyz a"), (Strings{"▁", "[UNK]", "▁", "a"}));
        EXPECT_EQ(tokens(*t, "xax"), (Strings{"▁", "[UNK]", "a", "[UNK]"}));
    }
}

TEST(SentencePiece, MatchesWholeTokensFirst)
{
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe}) {
        const auto t = tokenizer(kind, {"▁a", "a", "▁", "["});
        EXPECT_EQ(tokens(*t, "a[[a [[ [MASK] a"), (Strings{"▁a", "[[", "▁a", "[[", "[MASK]", "▁a"}));
        EXPECT_TRUE(t->encode("").empty());
        EXPECT_TRUE(t->encode(" \n").empty());
    }
}

TEST(SentencePiece, LowerCasesIfAsked)
{
    const auto t = tokenizer(TokenizerKind::Unigram, {"▁é", "A", "a", "▁"}, true);
    EXPECT_EQ(tokens(*t, "ÉA"), (Strings{"▁é", "a"}));
}

TEST(SentencePiece, WordsContinueWithoutTheMark)
{
    const auto t = tokenizer(TokenizerKind::Unigram, {"▁a", "b", ",", "漢"});
    for (const char *token : {"b", "漢"})
        EXPECT_TRUE(t->continuesWord(t->id(token).value())) << token;
    for (const char *token : {"▁a", ",", "[[", "[CLS]", "[UNK]"})
        EXPECT_FALSE(t->continuesWord(t->id(token).value())) << token;
    EXPECT_EQ(t->pairForm().separators, 1);
    EXPECT_TRUE(t->pairForm().hasTypes);
}

TEST(SentencePiece, WordsAreEncodedAlikeWhereverTheyStand)
{
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe}) {
        const auto t = test::sampleTokenizer(kind);
        EXPECT_TRUE(rc::check([&](const std::string &left, const std::string &right) {
            auto expected = t->encode(left);
            const auto second = t->encode(right);
            expected.insert(expected.end(), second.begin(), second.end());
            RC_ASSERT(t->encode(left + " " + right) == expected);
        }));
    }
}

TEST(SentencePiece, WhatIsSavedOpensTheSame)
{
    const test::TemporaryFolder folder;
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe})
        for (const bool lowerCase : {false, true}) {
            const auto saved = test::sampleTokenizer(kind, 300, lowerCase);
            ASSERT_TRUE(saved->save(folder.path()));
            const auto opened = openTokenizer(folder.path()).value();
            ASSERT_EQ(opened->size(), saved->size());
            for (const char *text : {"The CAT learns [[ text ]] again", "检索与语言模型 [MASK] Ünknown"})
                EXPECT_EQ(opened->encode(text), saved->encode(text)) << text;
            const auto json = test::contentOf(folder / "tokenizer.json"),
                       model = test::contentOf(folder / "spiece.model");
            ASSERT_TRUE(opened->save(folder.path()));
            EXPECT_EQ(test::contentOf(folder / "tokenizer.json"), json);
            EXPECT_EQ(test::contentOf(folder / "spiece.model"), model);
        }
}

TEST(SentencePiece, SaysWhatHuggingFaceReads)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(test::sampleTokenizer(TokenizerKind::Unigram, 300, true)->save(folder.path()));
    const auto json = readJson(folder / "tokenizer.json").value();
    EXPECT_EQ(json["model"]["type"], "Unigram");
    EXPECT_EQ(json["model"]["unk_id"], 1);
    EXPECT_EQ(json["model"]["vocab"][2][0], "[CLS]");
    EXPECT_EQ(json["normalizer"]["normalizers"].size(), 3u);
    EXPECT_EQ(json["normalizer"]["normalizers"][2]["type"], "Lowercase");
    EXPECT_EQ(json["pre_tokenizer"]["type"], "Metaspace");
    EXPECT_EQ(json["added_tokens"].size(), 9u);
    EXPECT_EQ(json["post_processor"]["pair"].size(), 5u);
}

ErrorCode refusal(const std::string &model)
{
    const auto made = makeSentencePiece(model, false);
    return made ? ErrorCode::Internal : made.error().code;
}

TEST(SentencePiece, RefusesABadModel)
{
    SentencePieceModel good = parseSentencePiece(modelOf(TokenizerKind::Unigram, {"a", "b"}));
    EXPECT_TRUE(makeSentencePiece(serializeSentencePiece(good), false));
    for (std::size_t i = 0; i < 5; ++i) {
        auto lacking = good;
        lacking.pieces[i].text = "other";
        EXPECT_EQ(refusal(serializeSentencePiece(lacking)), ErrorCode::ModelInvalid) << i;
        auto normal = good;
        normal.pieces[i].type = PieceType::Normal;
        EXPECT_EQ(refusal(serializeSentencePiece(normal)), ErrorCode::ModelInvalid) << i;
    }
    for (const char *bad : {"a", "[PAD]", "[[", "\xff"}) {
        auto spoilt = good;
        spoilt.pieces.push_back({bad, -1, PieceType::Normal});
        EXPECT_EQ(refusal(serializeSentencePiece(spoilt)), ErrorCode::ModelInvalid) << bad;
    }
}

} // namespace
} // namespace tlm
