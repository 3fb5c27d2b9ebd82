#include "core/attention/tokenclass.h"

#include <gtest/gtest.h>

#include "core/attention/tokenmarks.h"

using namespace tlm;

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
    for (const char *token : {".", "\u0120.", ",", "\u0120,", "\u3002", "\uFF0C"})
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
