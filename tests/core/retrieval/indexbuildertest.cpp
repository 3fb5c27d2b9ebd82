#include <gtest/gtest.h>

#include "restricted.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

TEST(IndexBuilder, countsWhatTheFileHolds)
{
    IndexBuilder builder;
    builder.add("one two two");
    builder.add("three");
    EXPECT_EQ(builder.documents(), 2u);
    EXPECT_EQ(builder.tokens(), 4u);
    EXPECT_EQ(builder.terms(), 3u);
}

TEST(IndexBuilder, sameTextsGiveTheSameBytes)
{
    const TemporaryFolder one, two;
    const std::vector<std::string> texts{"b a c", "c c", "日本 a"};
    EXPECT_EQ(test::contentOf(test::writeIndex(one, texts)), test::contentOf(test::writeIndex(two, texts)));
}

TEST(IndexBuilder, aFullDiskLeavesNoFile)
{
    const TemporaryFolder folder;
    IndexBuilder builder;
    for (int i = 0; i < 2000; ++i)
        builder.add("word" + std::to_string(i));
    {
        const test::FileSizeLimit limit(10000);
        EXPECT_FALSE(builder.write(folder / "index"));
    }
    EXPECT_EQ(folder.count(), 0);
    EXPECT_TRUE(builder.write(folder / "index"));
}

} // namespace
} // namespace tlm
