#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "restricted.h"
#include "stopping.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

/// The bytes of the index of texts.
std::string bytesWith(const IndexOptions &options, const std::vector<std::string> &texts)
{
    const TemporaryFolder folder;
    IndexOptions inFolder = options;
    inFolder.folder = folder.path();
    IndexBuilder builder(inFolder);
    for (const std::string &text : texts)
        EXPECT_TRUE(builder.add(text));
    EXPECT_TRUE(builder.write(folder / "index"));
    EXPECT_EQ(folder.count(), 1) << "only the index remains";
    return test::contentOf(folder / "index");
}

/// Short and long documents, more of one length than a block holds, about 3 MB in all.
std::vector<std::string> manyTexts()
{
    std::vector<std::string> texts;
    std::uint32_t state = 1;
    for (int i = 0; i < 30000; ++i) {
        std::string &text = texts.emplace_back();
        for (std::uint32_t words = i % 5 == 0 ? 60 : 7; words > 0; --words) {
            state = state * 1664525u + 1013904223u;
            const std::uint32_t range = (state >> 8) % 16 == 0 ? 100000 : 40;
            text += "word" + std::to_string((state >> 12) % range) + ' ';
        }
    }
    texts[77] = "";
    texts[99] = std::string(300, 'x') + ' ' + std::string(299, 'x') + " sixteen-letters!sixteen_letters_";
    for (int i = 0; i < 400; ++i)
        texts[100] += "often ";
    return texts;
}

TEST(IndexBuilder, countsWhatTheFileHolds)
{
    IndexBuilder builder;
    EXPECT_TRUE(builder.add("one two two"));
    EXPECT_TRUE(builder.add("three"));
    const TemporaryFolder folder;
    ASSERT_TRUE(builder.write(folder / "index"));
    EXPECT_EQ(builder.documents(), 2u);
    EXPECT_EQ(builder.tokens(), 4u);
    EXPECT_EQ(builder.terms(), 3u);
}

TEST(IndexBuilder, theFileDependsNeitherOnThreadsNorOnMemory)
{
    const auto texts = manyTexts();
    const std::string expected = bytesWith({}, texts);
    for (const int threads : {2, 3, 8})
        EXPECT_TRUE(bytesWith({0, 0, threads, {}}, texts) == expected) << threads;
    for (const std::size_t megabytes : {0, 30, 50})
        for (const int threads : {1, 3})
            EXPECT_TRUE(bytesWith({0, (megabytes << 20) + 1, threads, {}}, texts) == expected) << megabytes;
}

TEST(IndexBuilder, partsThatWerePutAsideHoldTheSame)
{
    const auto texts = manyTexts();
    const TemporaryFolder folder;
    IndexBuilder builder({5, 1, 2, folder.path()});
    for (const std::string &text : texts)
        ASSERT_TRUE(builder.add(text));
    ASSERT_TRUE(builder.write(folder / "index"));
    const Index index = Index::open(folder / "index", Verify::Checksum).value();
    EXPECT_EQ(index.documents(), texts.size());
    EXPECT_EQ(index.documentsWithTokens(), texts.size() - 1);
    EXPECT_EQ(index.tokens(), builder.tokens());
    EXPECT_EQ(index.segments()[0].terms(), builder.terms());
    EXPECT_EQ(index.segments()[0].firstDocument(), 5u);
    EXPECT_EQ(index.frequency("often", 100), 400u);
    EXPECT_EQ(index.documentFrequency("often"), 1u);
    EXPECT_EQ(index.documentFrequency(std::string(255, 'x')), 1u);
    EXPECT_EQ(index.frequency(std::string(44, 'x'), 99), 1u);
}

TEST(IndexBuilder, aDocumentLargerThanTheMemoryIsTaken)
{
    std::string text;
    for (int i = 0; i < 400000; ++i)
        text += "w" + std::to_string(i % 50000) + ' ';
    const std::vector<std::string> texts{"before", text, "after w7"};
    EXPECT_TRUE(bytesWith({0, 1, 2, {}}, texts) == bytesWith({}, texts));
}

TEST(IndexBuilder, aFullDiskLeavesNoFile)
{
    const TemporaryFolder folder;
    IndexBuilder builder;
    for (int i = 0; i < 2000; ++i)
        EXPECT_TRUE(builder.add("word" + std::to_string(i)));
    {
        const test::FileSizeLimit limit(10000);
        const auto written = builder.write(folder / "index");
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(folder.count(), 0);
    EXPECT_TRUE(builder.write(folder / "index"));
}

TEST(IndexBuilder, aFullDiskForThePartsPutAsideIsTold)
{
    const TemporaryFolder folder;
    IndexBuilder builder({0, 1, 1, folder.path()});
    const test::FileSizeLimit limit(10000);
    Expected<> result;
    for (const std::string &text : manyTexts())
        if (result = builder.add(text); !result)
            break;
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(folder.count(), 0);
}

TEST(IndexBuilder, stopsOnRequest)
{
    std::stop_source stop;
    stop.request_stop();
    const auto texts = manyTexts();
    NoProgress silent;
    for (const std::size_t memory : {0, 1}) {
        const TemporaryFolder folder;
        IndexBuilder builder({0, memory, 2, folder.path()});
        for (const std::string &text : texts)
            EXPECT_TRUE(builder.add(text));
        const auto written = builder.write(folder / "index", silent, stop.get_token());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::Stopped);
        EXPECT_EQ(folder.count(), 0);
    }
}

TEST(IndexBuilder, stopsBetweenTheBlocks)
{
    const auto texts = manyTexts();
    for (const std::size_t memory : {0, 1}) { // written from memory, merged from parts
        const TemporaryFolder folder;
        IndexBuilder builder({0, memory, 2, folder.path()});
        for (const std::string &text : texts)
            EXPECT_TRUE(builder.add(text));
        test::StopWhenTold stopper(memory == 0 ? "write" : "merge");
        const auto written = builder.write(folder / "index", stopper, stopper.token());
        ASSERT_TRUE(stopper.requested());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::Stopped);
        EXPECT_EQ(stopper.reportsAfter, 0);
        EXPECT_EQ(folder.count(), 0);
    }
}

TEST(IndexBuilder, reportsTheBlocksWritten)
{
    test::LastProgress progress;
    const TemporaryFolder folder;
    IndexBuilder builder;
    EXPECT_TRUE(builder.add("a document"));
    EXPECT_TRUE(builder.add("another long document"));
    ASSERT_TRUE(builder.write(folder / "index", progress, {}));
    EXPECT_EQ(progress.last.unit, "blocks");
    EXPECT_EQ(progress.last.done, 2u);
    EXPECT_EQ(progress.last.total, 2u);
}

} // namespace
} // namespace tlm
