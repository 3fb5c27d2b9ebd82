#include "core/data/leftout.h"

#include <gtest/gtest.h>

#include "core/base/progress.h"
#include "peakmemory.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

TEST(LeftOut, badRecordsComeBackEqual)
{
    const TemporaryFolder folder;
    const std::vector<BadRecord> bad{{"/a/b.csv", 17, "It has \"2\" fields\tinstead of 3."}, {"/c", 0, "字"}};
    ASSERT_TRUE(writeBadRecords(folder / "bad.jsonl", bad));
    const auto read = readBadRecords(folder / "bad.jsonl");
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_EQ(read->size(), 2u);
    EXPECT_EQ((*read)[0].file, "/a/b.csv");
    EXPECT_EQ((*read)[0].line, 17u);
    EXPECT_EQ((*read)[0].reason, bad[0].reason);
    EXPECT_EQ((*read)[1].reason, "字");
}

TEST(LeftOut, duplicatesComeBackEqual)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeDuplicates(folder / "d.jsonl", {{"/a", 3, "id7", 41, 0.875f}}));
    const auto read = readDuplicates(folder / "d.jsonl");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1u);
    EXPECT_EQ(read->front().id, "id7");
    EXPECT_EQ(read->front().document, 41u);
    EXPECT_EQ(read->front().similarity, 0.875f);
}

TEST(LeftOut, theListTakesNoMemoryToWrite)
{
    const TemporaryFolder folder;
    const std::vector<DuplicateDocument> many(100, {"/a", 3, std::string(1'000'000, 'x'), 41, 1});
    const test::PeakMemory memory;
    ASSERT_TRUE(writeDuplicates(folder / "d.jsonl", many));
    EXPECT_LT(memory.bytes(), 50'000'000u);
    EXPECT_GT(std::filesystem::file_size(folder / "d.jsonl"), 100'000'000u);
}

TEST(LeftOut, nothingAndDamage)
{
    const TemporaryFolder folder;
    EXPECT_TRUE(readBadRecords(folder / "none")->empty());
    ASSERT_TRUE(writeBadRecords(folder / "empty", {}));
    EXPECT_TRUE(readBadRecords(folder / "empty")->empty());
    EXPECT_EQ(readBadRecords(folder.write("broken", "{\"file\":\n")).error().code, ErrorCode::FileDamaged);
}

TEST(LeftOut, ofACorpusIsThatOfAllItsParts)
{
    const TemporaryFolder folder;
    const auto workspace = Workspace::open(folder / "w").value();
    CorpusSource source;
    source.dedupe = Dedupe::Exact;
    source.paths = {folder.write("a.csv", "id,text\n1,one two\n2,One two!\n3\n")};
    NoProgress progress;
    ASSERT_TRUE(addCorpus(workspace, "c", source, 1, progress, {}));
    source.paths = {folder.write("b.csv", "id,text\n4,one two\n5,three\n6,x,y\n7\n")};
    ASSERT_TRUE(appendCorpus(workspace, "c", source, 1, progress, {}));
    const auto all = loadLeftOut(workspace, "c");
    ASSERT_TRUE(all) << describe(all.error());
    ASSERT_EQ(all->bad.size(), 3u);
    EXPECT_EQ(all->bad[0].line, 4u);
    EXPECT_TRUE(all->bad[1].file.ends_with("b.csv"));
    ASSERT_EQ(all->duplicates.size(), 2u);
    EXPECT_EQ(all->duplicates[1].id, "4");
    EXPECT_EQ(loadLeftOut(workspace, "other").error().code, ErrorCode::CorpusNotFound);
}

} // namespace
} // namespace tlm
