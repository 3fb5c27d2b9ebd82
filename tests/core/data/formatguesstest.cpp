#include "core/data/formatguess.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(FormatGuess, compressionEndingsAreLeftOut)
{
    EXPECT_EQ(withoutCompression("/x/a.csv.gz"), "a.csv");
    EXPECT_EQ(withoutCompression("a.jsonl.zst"), "a.jsonl");
    EXPECT_EQ(withoutCompression("a.csv"), "a.csv");
    EXPECT_EQ(withoutCompression("a.gz"), "a");
}

TEST(FormatGuess, namesComeBeforeContent)
{
    EXPECT_EQ(guessFormat("a.csv", {"{\"a\":1}\n"}), Format::Csv);
    EXPECT_EQ(guessFormat("a.ndjson", {"a,b\n"}), Format::JsonLines);
    EXPECT_EQ(guessFormat("a.md", {"# Title\n"}), Format::PlainText);
    EXPECT_EQ(guessFormat("words.dict.dz", {}), Format::Dictd);
    EXPECT_EQ(guessFormat("words.index", {}), Format::Dictd);
}

TEST(FormatGuess, blocksOfWikiExtractorAreKnownByTheirFirstLine)
{
    const SampleLines lines{"\n", "<doc id=\"1\" url=\"u\" title=\"t\">\n", "words\n"};
    for (const char *name : {"wiki_00", "wiki_00.bz2", "a.txt"})
        EXPECT_EQ(guessFormat(name, lines), Format::WikiExtractor) << name;
    EXPECT_EQ(guessFormat("a.csv", lines), Format::Csv);
    EXPECT_EQ(guessFormat("wiki_00", {"{\"id\": 1}\n"}), Format::JsonLines);
}

TEST(FormatGuess, jsonFilesMayHoldLines)
{
    EXPECT_EQ(guessFormat("a.json", {"\n", "[\n"}), Format::JsonArray);
    EXPECT_EQ(guessFormat("a.json", {"{}\n", "{}\n"}), Format::JsonLines);
}

TEST(FormatGuess, oneLineThatIsNotLabelledMakesATextPlain)
{
    EXPECT_EQ(guessFormat("a.txt", {"DESC:def What ?\n", "\n", "HUM:ind Who ?\n"}), Format::LabelledLines);
    EXPECT_EQ(guessFormat("a.txt", {"DESC:def What ?\n", "Just text.\n"}), Format::PlainText);
    EXPECT_EQ(guessFormat("a.txt", {"### Heading\n"}), Format::PlainText);
    EXPECT_EQ(guessFormat("a", {"plain\n", "words\n"}), std::nullopt);
    EXPECT_EQ(guessFormat("a", {}), std::nullopt);
}

TEST(FormatGuess, theDelimiterThatCutsMostRecordsAlikeWins)
{
    EXPECT_EQ(guessDelimiter({"a,b;c\n", "d;e\n", "f;g,h,i\n"}), ';');
    EXPECT_EQ(guessDelimiter({"a\tb\n", "c\td, e\n"}), '\t');
    EXPECT_EQ(guessDelimiter({"\"x;y\",1\n", "\"z\",2\n"}), ',');
    EXPECT_EQ(guessDelimiter({"one\n", "two\n"}), 0);
    EXPECT_EQ(guessDelimiter({}), 0);
}

TEST(FormatGuess, aHeaderReadsLikeNames)
{
    EXPECT_TRUE(guessHeader({"id,text\n", "1,some words\n"}, ','));
    EXPECT_TRUE(guessHeader({"text\n"}, ','));
    EXPECT_FALSE(guessHeader({"1,text\n", "2,other\n"}, ','));
    EXPECT_FALSE(guessHeader({"spam,buy now\n", "ham,hello\n", "spam,buy again\n"}, ','));
    EXPECT_FALSE(guessHeader({"a,\n", "b,c\n"}, ','));
    EXPECT_FALSE(guessHeader({"same,same\n", "b,c\n"}, ','));
    EXPECT_FALSE(guessHeader({"pos,This is a whole sentence of a review!\n", "neg,x\n"}, ','));
}

TEST(FormatGuess, aQuoteBetweenTabsMayBeACharacterLikeAnyOther)
{
    EXPECT_EQ(guessQuote({"a\tb\n", "x\t\"open\n", "y\tz\n", "w\tv\n"}, '\t'), '\0');
    EXPECT_EQ(guessQuote({"a\tb\n", "x\t\"two\n", "lines\"\n", "y\tz\n"}, '\t'), '"');
    EXPECT_EQ(guessQuote({"a\tb\n"}, '\t'), '"');
    EXPECT_EQ(guessQuote({"a,b\n", "x,\"open\n", "y,z\n"}, ','), '"'); // RFC 4180
}

} // namespace
} // namespace tlm
