#include "ui/task/columnguess.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"

namespace tlm {
namespace {

ColumnGuess guessOf(const std::string &csv)
{
    const test::TemporaryFolder folder;
    const auto preview = previewRecords(folder.write("a.csv", csv), {});
    return preview ? guessColumns(*preview) : ColumnGuess{"unreadable", {}};
}

TEST(ColumnGuess, takesTheUsualNamesFirst)
{
    const ColumnGuess guess = guessOf("id,title,abstract,Label\n1,a,b,x\n2,c,d,y\n");
    EXPECT_EQ(guess.text, "title,abstract");
    EXPECT_EQ(guess.label, "Label");
}

TEST(ColumnGuess, findsTheColumnThatRepeatsAndTheLongestOne)
{
    const ColumnGuess guess = guessOf("number,review,sentiment\n"
                                      "1,a long and happy tale of two cities,good\n"
                                      "2,what a waste of an evening that was,bad\n"
                                      "3,we laughed from the beginning to the end,good\n");
    EXPECT_EQ(guess.text, "review");
    EXPECT_EQ(guess.label, "sentiment");
}

TEST(ColumnGuess, leavesOpenWhatNothingTells)
{
    EXPECT_TRUE(guessOf("text,kind\nhello there,x\nhow are you,y\n").label.isEmpty()); // nothing repeats
    const ColumnGuess guess = guessOf("a,b\nlong sentences that repeat are not a class at all really,1\n"
                                      "long sentences that repeat are not a class at all really,2\n");
    EXPECT_TRUE(guess.label.isEmpty());
}

TEST(ColumnGuess, theTextIsNeverTheClass)
{
    const ColumnGuess guess = guessOf("kind,n\nanimal,1\nanimal,2\nplant,3\n");
    EXPECT_EQ(guess.label, "kind");
    EXPECT_EQ(guess.text, "n");
}

TEST(ColumnGuess, knowsTheUsualNamesOfPairsAndIds)
{
    const ColumnGuess guess = guessOf("guid,premise,hypothesis,gold_label\n1,a b,c d,x\n2,e f,g h,y\n");
    EXPECT_EQ(guess.text, "premise");
    EXPECT_EQ(guess.pair, "hypothesis");
    EXPECT_EQ(guess.label, "gold_label");
    EXPECT_EQ(guess.id, "guid");
    EXPECT_TRUE(guessOf("text,label\na,x\nb,y\n").pair.isEmpty());
    EXPECT_TRUE(guessOf("text,label\na,x\nb,y\n").id.isEmpty());
}

} // namespace
} // namespace tlm
