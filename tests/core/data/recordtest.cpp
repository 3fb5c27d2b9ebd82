#include "core/data/record.h"

#include <gtest/gtest.h>

#include "compressed.h"
#include "piped.h"
#include "readrecords.h"

namespace tlm {
namespace {

using test::Reading;
using test::readRecords;
using test::TemporaryFolder;

TEST(Records, theNameTellsTheFormatWhateverTheCompression)
{
    const TemporaryFolder folder;
    const auto formatOf = [&](const std::string &name, const std::string &content) {
        return (*openRecords(folder.write(name, content), {}))->format();
    };
    EXPECT_EQ(formatOf("a.csv", "x,y\n1,2\n"), Format::Csv);
    EXPECT_EQ(formatOf("a.csv.gz", test::compress("gz", "x,y\n1,2\n")), Format::Csv);
    EXPECT_EQ(formatOf("a.tsv.bz2", test::compress("bz2", "x\ty\n1\t2\n")), Format::Tsv);
    EXPECT_EQ(formatOf("a.jsonl.zst", test::compress("zst", "{}\n")), Format::JsonLines);
    EXPECT_EQ(formatOf("a.json", "[]"), Format::JsonArray);
    EXPECT_EQ(formatOf("a.json", "{\"a\":1}\n"), Format::JsonLines);
    EXPECT_EQ(formatOf("a.txt", "Once upon a time.\n"), Format::PlainText);
    EXPECT_EQ(formatOf("a.txt", "###12\nAIM\tText.\n"), Format::PubMedRct);
    EXPECT_EQ(formatOf("a.txt", "DESC:manner How ?\nENTY:cremat What ?\n"), Format::LabelledLines);
}

TEST(Records, theContentTellsWhenTheNameDoesNot)
{
    const TemporaryFolder folder;
    const auto formatOf = [&](const std::string &content) {
        return (*openRecords(folder.write("data", content), {}))->format();
    };
    EXPECT_EQ(formatOf("\n {\"a\":1}\n"), Format::JsonLines);
    EXPECT_EQ(formatOf(" [1]"), Format::JsonArray);
    EXPECT_EQ(formatOf("a\tb\nc\td\n"), Format::Tsv);
    EXPECT_EQ(formatOf("a;b\nc;d\n"), Format::Csv);
    const auto unknown = openRecords(folder.write("data", "words\nmore words\n"), {});
    EXPECT_EQ(unknown.error().code, ErrorCode::RecordBad);
    EXPECT_EQ(unknown.error().where, (folder / "data").string());
}

TEST(Records, aNamedFormatIsObeyed)
{
    const TemporaryFolder folder;
    ReadOptions options;
    options.format = Format::PlainText;
    EXPECT_EQ(readRecords(folder.write("a.csv", "x,y\n1,2\n"), options).values("text"),
              std::vector<std::string>{"x,y\n1,2"});
}

TEST(Records, missingFilesFoldersAndEmptyFilesAreErrors)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openRecords(folder / "a.csv", {}).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(openRecords(folder.path(), {}).error().code, ErrorCode::FileIsDirectory);
    EXPECT_EQ(openRecords(folder.write("a.csv", ""), {}).error().code, ErrorCode::FileEmpty);
}

TEST(Records, nothingThatComesThroughAPipeIsLost)
{
    std::string lines;
    test::Names numbers;
    for (int i = 0; i < 20000; ++i) {
        numbers.push_back(std::to_string(i * 7919));
        lines += "{\"n\":" + numbers.back() + "}\n";
    }
    const std::stop_source stop;
    for (const char *compression : {"none", "gz", "zst"}) {
        const test::Piped pipe(test::compress(compression, lines));
        const Reading reading = readRecords(pipe.path(), {}, stop.get_token());
        EXPECT_FALSE(reading.error) << describe(*reading.error);
        EXPECT_TRUE(reading.bad.empty());
        EXPECT_EQ(reading.values("n"), numbers) << compression;
    }
}

TEST(Records, aFileCutOffGivesItsRecordsAndThenTheError)
{
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 20000; ++i)
        lines += "{\"n\":" + std::to_string(i * 7919) + "}\n";
    const std::string bytes = test::compress("gz", lines);
    const Reading reading = readRecords(folder.write("a.jsonl.gz", bytes.substr(0, bytes.size() * 3 / 4)));
    EXPECT_GT(reading.records.size(), 1000u);
    ASSERT_TRUE(reading.error);
    EXPECT_EQ(reading.error->code, ErrorCode::FileTruncated);
    EXPECT_EQ(reading.error->where, (folder / "a.jsonl.gz").string());
}

TEST(Records, formatsHaveNames)
{
    EXPECT_EQ(formatFromName("jsonl").value(), Format::JsonLines);
    EXPECT_EQ(formatFromName("folder").value(), Format::ClassFolder);
    EXPECT_EQ(formatFromName("xml").error().code, ErrorCode::Usage);
}

TEST(TextColumns, followTheRules)
{
    using Names = std::vector<std::string>;
    EXPECT_EQ(chooseTextColumns({"id", "text", "title"}, "", "f").value(), Names{"text"});
    EXPECT_EQ(chooseTextColumns({"abstract", "title", "body"}, "", "f").value(),
              (Names{"title", "abstract"}));
    EXPECT_EQ(chooseTextColumns({"body", "title"}, "", "f").value(), (Names{"title", "body"}));
    EXPECT_EQ(chooseTextColumns({"a", "b", "text"}, "b,a", "f").value(), (Names{"b", "a"}));
    const auto missing = chooseTextColumns({"a", "b"}, "a,c", "f.csv");
    EXPECT_EQ(missing.error().code, ErrorCode::ColumnMissing);
    EXPECT_EQ(missing.error().cause, "There is no column c; the columns are a, b.");
    EXPECT_EQ(missing.error().where, "f.csv");
    EXPECT_FALSE(chooseTextColumns({"a"}, "", "f"));
    EXPECT_EQ(chooseTextColumns({"a", "b", "a"}, "b,a", "f").error().cause,
              "There are 2 columns called a: their names must differ.");
    EXPECT_TRUE(chooseTextColumns({"a", "b", "a"}, "b", "f"));
}

TEST(TextColumns, areJoinedByANewline)
{
    const Record record{{{"title", "T"}, {"abstract", "A"}}, 1};
    EXPECT_EQ(joinColumns(record, {"title", "abstract"}), "T\nA");
    EXPECT_EQ(joinColumns(record, {"title", "none"}), "T\n");
    EXPECT_EQ(record.find("none"), nullptr);
}

TEST(ExpandFiles, foldersGiveTheirFilesInByteOrder)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "b/sub");
    std::filesystem::create_directories(folder / ".hidden");
    for (const char *name : {"b/2.txt", "b/sub/1.txt", "b/10.txt", "a.txt", ".hidden/x.txt", "b/.y.txt",
                             "b/words.index", "b/words.dict.dz"})
        folder.write(name, "x");
    std::vector<std::string> names;
    const auto files = expandFiles({folder.path(), folder / "a.txt", folder / "b/words.index"});
    ASSERT_TRUE(files);
    for (const auto &path : *files)
        names.push_back(std::filesystem::relative(path, folder.path()).string());
    EXPECT_EQ(names, (std::vector<std::string>{"a.txt", "b/10.txt", "b/2.txt", "b/sub/1.txt",
                                               "b/words.dict.dz", "a.txt", "b/words.dict.dz"}));
    EXPECT_EQ(expandFiles({folder / "none"}).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(expandFiles({folder / ".hidden/none"}).error().where, (folder / ".hidden/none").string());
    std::filesystem::create_directories(folder / "empty");
    EXPECT_EQ(expandFiles({folder / "empty"}).error().code, ErrorCode::FileEmpty);
}

} // namespace
} // namespace tlm
