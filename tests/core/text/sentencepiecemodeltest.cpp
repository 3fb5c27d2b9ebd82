#include "core/text/sentencepiecemodel.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/text/sentencepiecefiles.h"
#include "core/text/tokenizerjson.h"
#include "core/text/wireformat.h"

namespace tlm {
namespace {

SentencePieceModel sample(TokenizerKind kind = TokenizerKind::Unigram)
{
    return {kind,
            {{"[PAD]", 0, PieceType::Control},
             {"[UNK]", 0, PieceType::Unknown},
             {"[[", 0, PieceType::UserDefined},
             {"▁a", -1.5f, PieceType::Normal},
             {"b", -2.25f, PieceType::Normal}}};
}

std::string cause(const std::string &bytes)
{
    try {
        parseSentencePiece(bytes);
        return "";
    } catch (const TokenizerRefusal &refusal) {
        return refusal.cause;
    }
}

TEST(SentencePieceModel, ReadsWhatWasWritten)
{
    for (const auto kind : {TokenizerKind::Unigram, TokenizerKind::SentencePieceBpe}) {
        const auto model = sample(kind);
        const auto parsed = parseSentencePiece(serializeSentencePiece(model));
        EXPECT_EQ(parsed.kind, kind);
        ASSERT_EQ(parsed.pieces.size(), model.pieces.size());
        for (std::size_t i = 0; i < parsed.pieces.size(); ++i) {
            EXPECT_EQ(parsed.pieces[i].text, model.pieces[i].text);
            EXPECT_EQ(parsed.pieces[i].score, model.pieces[i].score);
            EXPECT_EQ(parsed.pieces[i].type, model.pieces[i].type);
        }
    }
}

/// The sample and one more field.
std::string with(std::uint64_t number, const std::string &message)
{
    auto bytes = serializeSentencePiece(sample());
    appendWireBytes(bytes, number, message);
    return bytes;
}

std::string piece(const std::string &text, float score, std::uint64_t type)
{
    std::string message;
    appendWireBytes(message, 1, text);
    appendWireFloat(message, 2, score);
    appendWireVarint(message, 3, type);
    return message;
}

std::string option(std::uint64_t number, std::uint64_t value)
{
    std::string message;
    appendWireVarint(message, number, value);
    return message;
}

TEST(SentencePieceModel, RefusesWhatTheProgramDoesNotHave)
{
    EXPECT_EQ(cause(with(1, piece("c", -1, 1))), "");
    EXPECT_EQ(cause(with(2, option(4, 8000))), "");
    EXPECT_EQ(cause(with(3, option(3, 1))), "");
    const std::string bad[] = {
        with(1, piece("", -1, 1)),
        with(1, piece(std::string(300, 'x'), -1, 1)),
        with(1, piece("c", -1, 0)),
        with(1, piece("<0x41>", -1, 6)), // byte fallback
        with(1, piece("c", -1, 5)),      // unused
        with(1, piece("c", -1, 2)),      // a second unknown one
        with(1, piece("c", std::numeric_limits<float>::infinity(), 1)),
        with(1, piece("c", std::numeric_limits<float>::quiet_NaN(), 1)),
        with(1, piece("c", 1e30f, 1)),
        with(2, option(3, 3)),  // a model of words
        with(2, option(3, 4)),  // of characters
        with(2, option(24, 1)), // the mark behind words
        with(2, option(35, 1)), // byte fallback
        with(3, option(3, 0)),  // no mark before a text
        with(3, option(4, 0)),  // spaces kept
        with(3, option(5, 0)),  // no marks
        with(1, "\x0a\x7f"),    // cut off inside
        "",
        "nonsense",
        std::string(1000, '\0'),
        std::string("\x0a\xff\xff\xff\xff\x0f", 6) // a piece of 4 GB
    };
    for (const auto &bytes : bad)
        EXPECT_NE(cause(bytes), "");
}

TEST(TidySentencePiece, RoundsScoresAndForgetsTheRulesFile)
{
    auto bytes = with(1, piece("c", -1.23456f, 1));
    std::string normalizer;
    appendWireBytes(normalizer, 2, "charsmap");
    appendWireBytes(normalizer, 6, "/proc/self/fd/7");
    appendWireBytes(bytes, 3, normalizer);
    appendWireBytes(bytes, 99, "unknown to us");
    const auto tidied = tidySentencePiece(bytes);
    EXPECT_EQ(parseSentencePiece(tidied).pieces.back().score, -1264 / 1024.0f);
    EXPECT_EQ(tidied.find("/proc"), std::string::npos);
    EXPECT_NE(tidied.find("charsmap"), std::string::npos);
    EXPECT_NE(tidied.find("unknown to us"), std::string::npos);
    EXPECT_EQ(tidySentencePiece(tidied), tidied);
}

TEST(MergesOf, AreAllPairsThatMakeAPiece)
{
    SentencePieceModel model{TokenizerKind::SentencePieceBpe,
                             {{"[UNK]", 0, PieceType::Unknown},
                              {"aab", -2, PieceType::Normal},
                              {"aa", -0.f, PieceType::Normal},
                              {"ab", -1, PieceType::Normal},
                              {"<<", 0, PieceType::UserDefined},
                              {"a", -3, PieceType::Normal},
                              {"b", -4, PieceType::Normal},
                              {"<", -5, PieceType::Normal}}};
    const std::vector<TokenMerge> expected = {{"a", "a"}, {"a", "b"}, {"aa", "b"}, {"a", "ab"}};
    EXPECT_EQ(mergesOf(model), expected);
}

} // namespace
} // namespace tlm
