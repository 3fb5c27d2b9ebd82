#include "core/attention/tokenclass.h"

#include <gtest/gtest.h>

#include "core/attention/tokenmarks.h"
#include "tests/core/text/tokenizersamples.h"

using namespace tlm;

namespace {

std::vector<std::string> tokens(TokenizerKind kind, const std::string &text)
{
    const auto trainer = makeTokenizerTrainer(kind, false, {});
    for (int i = 0; i < 50; ++i) // a mark alone, at the end of a word, and Chinese ones
        trainer->add("A cat . A dog, a cat. \u4E2D\u6587\u3002 \u3002 \u4E2D\uFF0C\u6587\uFF01");
    NoProgress quiet;
    std::vector<std::string> spelled;
    const auto tokenizer = test::required(trainer->train(400, quiet, {}));
    for (const auto id : tokenizer->encode(text))
        spelled.push_back(tokenizer->token(id));
    return spelled;
}

} // namespace

TEST(TokenClass, MarksAreFoundHoweverAVocabularySpellsThem)
{
    for (const TokenizerKind kind : test::tokenizerKinds) {
        const auto texts = tokens(kind, "cat . dog. \u3002 \u4E2D\u3002 , \uFF0C \uFF01");
        const auto marks = markTokens(texts, texts.size(), {});
        EXPECT_EQ(marks.vertical.places.size(), 5U)
            << toLine(Json(texts)) << "four stops, two of them Chinese, and !";
        EXPECT_EQ(marks.punctuation.places.size(), 6U) << toLine(Json(texts));
    }
}

TEST(TokenClass, AWordIsSpelledWithAndWithoutItsSpace)
{
    EXPECT_EQ(spellingsOf({"."}), (std::set<std::string>{".", "\u0120.", "\u2581."}));
    EXPECT_TRUE(spellingsOf({"\u3002"}).contains("\u00E3\u0122\u0124")) << "the characters of its bytes";
    CountingOptions options;
    options.verticalTokens = {"the"};
    EXPECT_EQ(markTokens({"the", "\u0120the", "\u2581the", "them"}, 4, options).vertical.marks,
              (Marks{1, 1, 1, 0}));
}

TEST(TokenClass, BoundariesOfBothFamilies)
{
    for (const char *token : {"[CLS]", "<s>"}) {
        EXPECT_TRUE(isClassifyToken(token) && isBoundaryToken(token)) << token;
        EXPECT_FALSE(isSeparatorToken(token)) << token;
    }
    for (const char *token : {"[SEP]", "</s>"}) {
        EXPECT_TRUE(isSeparatorToken(token) && isBoundaryToken(token)) << token;
        EXPECT_FALSE(isClassifyToken(token)) << token;
    }
    for (const char *token : {".", "[MASK]", "[PAD]", "", "cls", "the"})
        EXPECT_FALSE(isBoundaryToken(token)) << token;
}

TEST(TokenClass, PunctuationIsFullStopAndComma)
{
    for (const char *token : {".", "\u0120.", ",", "\u0120,", "\u2581,", "\u3002", "\uFF0C"})
        EXPECT_TRUE(isPunctuationToken(token)) << token;
    for (const char *token : {"!", "..", "a", "", "[SEP]"})
        EXPECT_FALSE(isPunctuationToken(token)) << token;
}

TEST(TokenMarks, UsualRowsLeaveTheBoundariesOut)
{
    const auto marks = markTokens({"[CLS]", "a", ".", ",", "[SEP]", "b", "[SEP]"}, 5, {});
    EXPECT_EQ(marks.rows, (Marks{0, 1, 1, 1, 0, 1, 0}));
    EXPECT_EQ(marks.counted, 4U);
    EXPECT_EQ(marks.vertical.places, (std::vector<std::size_t>{0, 2, 4, 6}));
    EXPECT_EQ(marks.vertical.marks, (Marks{1, 0, 1, 0, 1, 0, 1}));
    EXPECT_EQ(marks.classify.places, (std::vector<std::size_t>{0}));
    EXPECT_EQ(marks.separator.places, (std::vector<std::size_t>{4, 6}));
    EXPECT_EQ(marks.punctuation.places, (std::vector<std::size_t>{2, 3}));
    EXPECT_TRUE(marks.isPair());
}

TEST(TokenMarks, RowsAndVerticalTokensAreOptions)
{
    CountingOptions options;
    options.rows = CountedRows::All;
    options.verticalTokens = {"a"};
    const auto marks = markTokens({"[CLS]", "a", "[SEP]"}, 3, options);
    EXPECT_EQ(marks.counted, 3U);
    EXPECT_EQ(marks.vertical.places, (std::vector<std::size_t>{1}));
    EXPECT_FALSE(marks.isPair());
}

TEST(TokenMarks, NothingGivesNothing)
{
    const auto marks = markTokens({}, 0, {});
    EXPECT_EQ(marks.tokens(), 0U);
    EXPECT_EQ(marks.counted, 0U);
    EXPECT_FALSE(marks.isPair());
}
