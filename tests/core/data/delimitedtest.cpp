#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/data/task.h"
#include "readrecords.h"

namespace tlm {
namespace {

using namespace test;

Reading readCsv(const std::string &content, const ReadOptions &options = {}, const char *name = "f.csv")
{
    const TemporaryFolder folder;
    return readRecords(folder.write(name, content), options);
}

TEST(Csv, quotedFieldsHoldDelimitersQuotesAndLines)
{
    const Reading reading =
        readCsv("id,text\n1,\"a, \"\"b\"\"\nsecond line\r\n\"\n2,plain \"quote\"\n3,\"\"\n");
    EXPECT_EQ(reading.columns, (Names{"id", "text"}));
    EXPECT_EQ(reading.values("text"), (Names{"a, \"b\"\nsecond line\r\n", "plain \"quote\"", ""}));
    ASSERT_EQ(reading.records.size(), 3u);
    EXPECT_EQ(reading.records[0].line, 2u);
    EXPECT_EQ(reading.records[1].line, 5u);
    EXPECT_TRUE(reading.bad.empty());
}

TEST(Csv, lineEndsAndBlankLinesDoNotMatter)
{
    const Names expected{"1", "2"};
    EXPECT_EQ(readCsv("a,b\r\n1,x\r\n\r\n2,y\r\n").values("a"), expected);
    EXPECT_EQ(readCsv("\xEF\xBB\xBF"
                      "a,b\n1,x\n\n2,y")
                  .values("a"),
              expected);
}

TEST(Csv, badRecordsAreReportedAndReadingGoesOn)
{
    const Reading reading = readCsv("a,b\n1,x\n2\n3,y,z\n4,w\n");
    EXPECT_EQ(reading.values("a"), (Names{"1", "4"}));
    ASSERT_EQ(reading.bad.size(), 2u);
    EXPECT_EQ(reading.bad[0].line, 3u);
    EXPECT_EQ(reading.bad[0].reason, "The record has 1 fields instead of 2.");
    EXPECT_EQ(reading.bad[1].line, 4u);
    EXPECT_TRUE(reading.bad[1].file.ends_with("f.csv"));
}

TEST(Csv, aQuoteThatIsNeverClosedCostsItsOwnLineAlone)
{
    const Reading reading = readCsv("a,b\n1,\"x\n2,y\n3,z\n");
    EXPECT_EQ(reading.values("a"), (Names{"2", "3"}));
    EXPECT_EQ(reading.records[0].line, 3u);
    ASSERT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.bad[0].line, 2u);
    EXPECT_EQ(reading.bad[0].reason, "A quoted field is never closed.");
}

TEST(Csv, rowsOfHostileSizeAreBadRecords)
{
    const Reading reading = readCsv("a,b\n" + std::string(1'000'000, ',') + "\n1,x\n");
    EXPECT_EQ(reading.values("a"), Names{"1"});
    EXPECT_EQ(reading.bad.size(), 1u);
    const Reading columns = readCsv(std::string(100'000, ',') + "\n");
    EXPECT_EQ(columns.error->cause, "There are more than 65536 columns.");
}

TEST(Csv, linesBehindAnOpenQuoteAreReadOnceMore)
{
    const Reading reading = readCsv("a,b\n1,x\n2,\"y\n3,z\n4,\"\"w\n5,v");
    EXPECT_EQ(reading.values("a"), (Names{"1", "3", "4", "5"}));
    EXPECT_EQ(reading.values("b"), (Names{"x", "z", "w", "v"}));
    EXPECT_EQ(reading.records[3].line, 6u);
    ASSERT_EQ(reading.bad.size(), 1u);
    EXPECT_EQ(reading.bad[0].line, 3u);
}

TEST(Csv, delimiterIsGuessed)
{
    EXPECT_EQ(readCsv("label;text\npos;a, b\nneg;c\n").values("text"), (Names{"a, b", "c"}));
    EXPECT_EQ(readCsv("label|text\npos|a\n").columns, (Names{"label", "text"}));
    EXPECT_EQ(readCsv("text\none\ntwo, three\n").columns, Names{"text"});
    ReadOptions options;
    options.delimiter = ';';
    EXPECT_EQ(readCsv("a,b;c\n1,2;3\n", options).columns, (Names{"a,b", "c"}));
}

TEST(Csv, headerIsGuessed)
{
    EXPECT_EQ(readCsv("\"3\",\"Fears for pension\",\"Unions say\"\n\"4\",\"x\",\"y\"\n").columns,
              (Names{"1", "2", "3"}));
    EXPECT_EQ(readCsv("pos,good\nneg,bad\npos,fine\n").columns, (Names{"1", "2"}));
    EXPECT_EQ(readCsv("label,text\npos,good\n").columns, (Names{"label", "text"}));
    ReadOptions options;
    options.header = false;
    EXPECT_EQ(readCsv("label,text\npos,good\n", options).values("2"), (Names{"text", "good"}));
    options.header = true;
    EXPECT_EQ(readCsv("1,2\n3,4\n", options).values("1"), Names{"3"});
}

TEST(Csv, otherQuotesOrNoneCanBeChosen)
{
    ReadOptions options;
    options.quote = '\'';
    EXPECT_EQ(readCsv("a,b\n1,'x, ''y'''\n2,\"z\"\n", options).values("b"), (Names{"x, 'y'", "\"z\""}));
    options.quote = '\0';
    const Reading none = readCsv("a,b\n1,\"x\n2,y\n", options);
    EXPECT_EQ(none.values("b"), (Names{"\"x", "y"}));
    EXPECT_TRUE(none.bad.empty());
}

TEST(Csv, aReaderTellsWhatItGuessed)
{
    const TemporaryFolder folder;
    const auto path = folder.write("f.csv", "label;text\npos;a\nneg;\"b;c\"\n");
    const ReadOptions guessed = (*openRecords(path, {}))->reading();
    EXPECT_EQ(guessed.format, Format::Csv);
    EXPECT_EQ(guessed.delimiter, ';');
    EXPECT_EQ(guessed.quote, '"');
    EXPECT_EQ(guessed.header, true);
    EXPECT_EQ(previewRecords(path, {})->reading.delimiter, ';');
    const auto latin = folder.write("g.jsonl", "{\"text\":\"d\xE9j\xE0 vu, d\xE9j\xE0 lu\"}\n");
    EXPECT_EQ((*openRecords(latin, {}))->reading().encoding, "windows-1252");
    EXPECT_FALSE((*openRecords(latin, {}))->reading().delimiter);
}

TEST(Csv, tabsSeparateInTsv)
{
    EXPECT_EQ(readCsv("a\tb, c\nx, y\tz\n", {}, "f.tsv").values("b, c"), Names{"z"});
}

std::string quoted(const std::string &field)
{
    std::string text = "\"";
    for (const char letter : field)
        text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + '"';
}

TEST(Csv, whateverIsWrittenComesBack)
{
    const TemporaryFolder folder;
    const auto field =
        rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ', ';', '\t'));
    EXPECT_TRUE(rc::check([&] {
        const auto rows =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
                rc::gen::pair(field, field)));
        const bool crlf = *rc::gen::arbitrary<bool>();
        std::string content = "first,second\n";
        for (const auto &[first, second] : rows)
            content += quoted(first) + ',' + quoted(second) + (crlf ? "\r\n" : "\n");
        ReadOptions options;
        options.delimiter = ',';
        options.header = true;
        const Reading reading = readRecords(folder.write("f.csv", content), options);
        RC_ASSERT(reading.records.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(*reading.records[i].find("first") == rows[i].first);
            RC_ASSERT(*reading.records[i].find("second") == rows[i].second);
        }
    }));
}

TEST(Csv, anyBytesEndInRecordsOrBadRecords)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(rc::check([&] {
        const auto content = *rc::gen::nonEmpty(
            rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '"', '\n', '\r')));
        ReadOptions options;
        options.header = false;
        const Reading reading = readRecords(folder.write("f.csv", content), options);
        const auto lines = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n')) + 1;
        RC_ASSERT(reading.records.size() + reading.bad.size() <= lines);
    }));
}

} // namespace
} // namespace tlm
