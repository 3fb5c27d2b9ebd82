#include <gtest/gtest.h>

#include "compressed.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

Reading readText(const std::string &content, TextSplit split = TextSplit::WholeFile)
{
    const TemporaryFolder folder;
    ReadOptions options;
    options.textSplit = split;
    return readRecords(folder.write("f.txt", content), options);
}

TEST(PlainText, isOneRecordOrOneAParagraphOrOneALine)
{
    const std::string content = "\xEF\xBB\xBF\r\nA first\r\nparagraph.\r\n\r\n \r\nA second.\r\n";
    EXPECT_EQ(readText(content).values("text"), Names{"\nA first\nparagraph.\n\n \nA second."});
    const Reading paragraphs = readText(content, TextSplit::Paragraph);
    EXPECT_EQ(paragraphs.values("text"), (Names{"A first\nparagraph.", "A second."}));
    EXPECT_EQ(paragraphs.records[0].line, 2u);
    EXPECT_EQ(paragraphs.records[1].line, 6u);
    const Reading lines = readText(content, TextSplit::Line);
    EXPECT_EQ(lines.values("text"), (Names{"A first", "paragraph.", "A second."}));
    EXPECT_EQ(lines.records[2].line, 6u);
}

TEST(PlainText, aTextThatTakesTooMuchMemoryIsToldWithTheWayOut)
{
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 70; ++i)
        lines += std::string(1'000'000, 'x') + '\n';
    const auto path = folder.write("f.txt.zst", compress("zst", lines));
    const Reading whole = readRecords(path);
    ASSERT_TRUE(whole.error);
    EXPECT_EQ(whole.error->code, ErrorCode::RecordBad);
    EXPECT_EQ(whole.error->where, path.string() + ":68");
    EXPECT_NE(whole.error->cause.find("paragraph or line"), std::string::npos);
    ReadOptions options;
    options.textSplit = TextSplit::Line;
    EXPECT_EQ(readRecords(path, options).records.size(), 70u);
}

TEST(PlainText, blankFilesHaveNoParagraphs)
{
    EXPECT_TRUE(readText("\n \n\n", TextSplit::Paragraph).records.empty());
    EXPECT_TRUE(readText("\n \n\n", TextSplit::Line).records.empty());
}

TEST(PubMedRct, sentencesCarryLabelAndAbstract)
{
    const Reading reading =
        readText("###123\nAIM\tWe\task.\nwithout label\nRESULTS\tYes.\n\n###456\nAIM\tOther.\n");
    EXPECT_EQ(reading.columns, (Names{"label", "text", "id"}));
    EXPECT_EQ(reading.values("label"), (Names{"AIM", "RESULTS", "AIM"}));
    EXPECT_EQ(reading.values("text"), (Names{"We\task.", "Yes.", "Other."}));
    EXPECT_EQ(reading.values("id"), (Names{"123:0", "123:1", "456:0"}));
    ASSERT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.bad[0].line, 3u);
}

TEST(LabelledLines, carryBothLabels)
{
    const Reading reading = readText("DESC:manner How did serfdom develop ?\nENTY:cremat What films ?\n");
    EXPECT_EQ(reading.columns, (Names{"label", "sublabel", "text"}));
    EXPECT_EQ(reading.values("label"), (Names{"DESC", "ENTY"}));
    EXPECT_EQ(reading.values("sublabel"), (Names{"DESC:manner", "ENTY:cremat"}));
    EXPECT_EQ(reading.values("text"), (Names{"How did serfdom develop ?", "What films ?"}));
}

TEST(LabelledLines, otherLinesAreBad)
{
    const TemporaryFolder folder;
    ReadOptions options;
    options.format = Format::LabelledLines;
    const Reading reading =
        readRecords(folder.write("f", "DESC:manner How ?\nno label here\nNote: a colon\n:x y\n\n"), options);
    EXPECT_EQ(reading.records.size(), 1u);
    EXPECT_EQ(reading.bad.size(), 3u);
}

} // namespace
} // namespace tlm
