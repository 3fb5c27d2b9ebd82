#include "ui/retrieval/passage.h"

#include <gtest/gtest.h>

#include "ui/retrieval/corporaset.h"
#include "ui/sampleworkspace.h"

namespace tlm {
namespace {

QStringList marked(const Passage &passage)
{
    QStringList words;
    for (const Mark &mark : passage.marks)
        words << passage.text.mid(mark.start, mark.length);
    return words;
}

TEST(Passage, marksTheTermsAsTheyAreWritten)
{
    const Passage passage =
        findPassage("The Eagle flies. EAGLES do not.", {{"eagle", 1.0}, {"the", 0.1}}, 400);
    EXPECT_EQ(passage.text, "The Eagle flies. EAGLES do not.");
    EXPECT_EQ(marked(passage), (QStringList{"The", "Eagle"}));
    EXPECT_EQ(passage.marks[1].weight, 1.0);
}

TEST(Passage, placesOfMarksCountCharactersNotBytes)
{
    const Passage passage = findPassage("Ünïcödé 语料 😀 naïve word", {{"word", 1.0}, {"naïve", 0.5}}, 400);
    EXPECT_EQ(marked(passage), (QStringList{"naïve", "word"}));
}

TEST(Passage, aLongTextIsCutAroundItsMostTellingTerms)
{
    std::string text;
    for (int i = 0; i < 500; ++i)
        text += "filler word ";
    text += "the rare zebra runs here ";
    for (int i = 0; i < 500; ++i)
        text += "filler word ";
    const Passage passage = findPassage(text, {{"zebra", 1.0}, {"filler", 0.01}}, 200);
    EXPECT_TRUE(marked(passage).contains("zebra"));
    EXPECT_LE(passage.text.size(), 210);
    EXPECT_TRUE(passage.text.startsWith(QChar(0x2026)));
}

TEST(Passage, whiteSpaceBecomesOneSpaceAndMarksStillFit)
{
    const Passage passage = findPassage("one\n\n   two\t\x03three", {{"two", 1.0}, {"three", 1.0}}, 400);
    EXPECT_EQ(passage.text, "one two three");
    EXPECT_EQ(marked(passage), (QStringList{"two", "three"}));
}

TEST(Passage, bearsEmptyAndBrokenText)
{
    EXPECT_TRUE(findPassage("", {{"a", 1.0}}, 100).text.isEmpty());
    EXPECT_TRUE(findPassage("a b c", {}, 100).marks.isEmpty());
    EXPECT_NO_THROW(findPassage("\xff\xfe broken \xc3", {{"broken", 1.0}}, 5));
}

TEST(CorporaSet, rareTermsWeighMore)
{
    const test::SampleWorkspace sample;
    sample.addCorpus();
    const auto set = CorporaSet::open(sample.workspace(), {"nature"});
    ASSERT_TRUE(set);
    EXPECT_EQ(set->documents(), 6u);
    const TermWeights weights = set->weights("water eagle");
    EXPECT_EQ(weights.at("eagle"), 1.0);
    EXPECT_LT(weights.at("water"), 1.0);
    EXPECT_GT(weights.at("water"), 0.0);
    EXPECT_FALSE(CorporaSet::open(sample.workspace(), {"none"}));
}

TEST(MarkWhole, keepsTheTextAsItStandsAndMarksEveryTerm)
{
    const std::string text = "A salmon\n\n  and ein Lachs — the SALMON.";
    const Passage passage = markWhole(text, {{"salmon", 1.0}}, 1000);
    EXPECT_EQ(passage.text.toStdString(), text);
    ASSERT_EQ(passage.marks.size(), 2);
    for (const Mark &mark : passage.marks)
        EXPECT_EQ(passage.text.mid(mark.start, mark.length).toLower(), "salmon");
}

TEST(MarkWhole, isCutAtAWholeCharacter)
{
    EXPECT_EQ(markWhole("aä", {}, 2).text, "a");
    EXPECT_TRUE(markWhole("", {}, 10).text.isEmpty());
}

TEST(MarkShared, marksTheLongestRunOfCommonWords)
{
    const Passage passage = markShared("It is said: the Kiwi cannot\nfly — they say the kiwi sings.",
                                       "the kiwi cannot fly at all", 1000);
    ASSERT_EQ(passage.marks.size(), 1);
    EXPECT_EQ(passage.text.mid(passage.marks[0].start, passage.marks[0].length), "the Kiwi cannot\nfly");
}

TEST(MarkShared, aWholeTextIsMarkedWholeAndAStrangerNotAtAll)
{
    const Passage whole = markShared("an owl hunts", "An owl hunts!", 1000);
    ASSERT_EQ(whole.marks.size(), 1);
    EXPECT_EQ(whole.marks[0].length, 12);
    EXPECT_TRUE(markShared("an owl hunts", "nothing in common", 1000).marks.isEmpty());
    EXPECT_TRUE(markShared("", "", 1000).marks.isEmpty());
}

} // namespace
} // namespace tlm
