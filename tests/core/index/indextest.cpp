#include <gtest/gtest.h>

#include "restricted.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

TEST(Index, countsOfASmallCorpus)
{
    const Index index = test::makeIndex({"The cat, the CAT!", "", "a dog", "...", "the dog's cat"});
    EXPECT_EQ(index.documents(), 5u);
    EXPECT_EQ(index.documentsWithTokens(), 3u);
    EXPECT_EQ(index.tokens(), 9u);
    EXPECT_EQ(index.documentFrequency("cat"), 2u);
    EXPECT_EQ(index.frequency("cat", 0), 2u);
    EXPECT_EQ(index.frequency("cat", 2), 0u);
    EXPECT_EQ(index.frequency("cat", 4), 1u);
    EXPECT_EQ(index.frequency("dog's", 4), 1u);
    EXPECT_EQ(index.norm(0), 4);
    EXPECT_EQ(index.norm(1), 0);
    for (const char *unknown : {"Cat", "ca", "cats", "", "zebra", "\xff"}) {
        EXPECT_EQ(index.documentFrequency(unknown), 0u) << unknown;
        EXPECT_EQ(index.frequency(unknown, 0), 0u) << unknown;
    }
}

TEST(Index, documentsAreNumberedThroughTheSegments)
{
    const TemporaryFolder one, two, three;
    const Index index = Index::open({test::writeIndex(one, {"cat", "dog dog"}), test::writeIndex(two, {}),
                                     test::writeIndex(three, {"the dog", "cat cat cat"})})
                            .value();
    EXPECT_EQ(index.segments().size(), 3u);
    EXPECT_EQ(index.documents(), 4u);
    EXPECT_EQ(index.documentsWithTokens(), 4u);
    EXPECT_EQ(index.tokens(), 8u);
    EXPECT_EQ(index.documentFrequency("dog"), 2u);
    EXPECT_EQ(index.frequency("dog", 1), 2u);
    EXPECT_EQ(index.frequency("dog", 2), 1u);
    EXPECT_EQ(index.frequency("cat", 3), 3u);
    EXPECT_EQ(index.norm(3), 3);
}

TEST(Index, aDocumentThatIsNotThereHasNothing)
{
    const Index index = test::makeIndex({"cat"});
    EXPECT_EQ(index.frequency("cat", 1), 0u);
    EXPECT_EQ(index.frequency("cat", std::uint64_t(1) << 32), 0u);
    EXPECT_EQ(index.norm(1), 0);
    EXPECT_EQ(Index().documents(), 0u);
    EXPECT_EQ(Index().frequency("cat", 0), 0u);
}

TEST(Index, aMissingFileIsNotFound)
{
    const TemporaryFolder folder;
    const auto index = Index::open(folder / "none");
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace tlm
