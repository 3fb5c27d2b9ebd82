#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

#include "core/text/analyzer.h"
#include "restricted.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::vector<std::pair<std::uint32_t, std::uint32_t>> list(std::span<const Posting> postings)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (const Posting &posting : postings)
        pairs.emplace_back(posting.document, posting.frequency);
    return pairs;
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST(Index, postingsOfASmallCorpus)
{
    const Index index = test::makeIndex({"The cat, the CAT!", "", "a dog", "...", "the dog's cat"});
    EXPECT_EQ(index.documents(), 5u);
    EXPECT_EQ(index.documentsWithTokens(), 3u);
    EXPECT_EQ(index.tokens(), 9u);
    EXPECT_EQ(index.terms(), 5u);
    EXPECT_EQ(list(index.postings("cat")), (Pairs{{0, 2}, {4, 1}}));
    EXPECT_EQ(list(index.postings("the")), (Pairs{{0, 2}, {4, 1}}));
    EXPECT_EQ(list(index.postings("dog's")), (Pairs{{4, 1}}));
    EXPECT_EQ(index.norm(0), 4);
    EXPECT_EQ(index.norm(1), 0);
    for (const char *unknown : {"Cat", "ca", "cats", "", "zebra", "\xff"})
        EXPECT_TRUE(index.postings(unknown).empty()) << unknown;
}

TEST(Index, anIndexOfNothing)
{
    const Index index = test::makeIndex({});
    EXPECT_EQ(index.documents(), 0u);
    EXPECT_EQ(index.terms(), 0u);
    EXPECT_TRUE(index.postings("a").empty());
}

TEST(Index, builderCountsWhatTheFileHolds)
{
    IndexBuilder builder;
    builder.add("one two two");
    builder.add("three");
    EXPECT_EQ(builder.documents(), 2u);
    EXPECT_EQ(builder.tokens(), 4u);
    EXPECT_EQ(builder.terms(), 3u);
}

TEST(Index, equalsCountsInMaps)
{
    EXPECT_TRUE(rc::check([] {
        const auto word = rc::gen::element<std::string>("a", "b", "C", "3.5", "ä", "日", "é-f", "-");
        const auto documents = *rc::gen::container<std::vector<std::vector<std::string>>>(
            rc::gen::container<std::vector<std::string>>(word));
        std::vector<std::string> texts;
        std::map<std::string, std::map<std::uint32_t, std::uint32_t>> expected;
        std::uint64_t tokens = 0;
        for (const auto &words : documents) {
            const auto number = static_cast<std::uint32_t>(texts.size());
            std::string &text = texts.emplace_back();
            for (const std::string &w : words)
                text += w + ' ';
            for (const Token &token : analyze(text)) {
                ++expected[token.term][number];
                ++tokens;
            }
        }
        const Index index = test::makeIndex(texts);
        RC_ASSERT(index.tokens() == tokens);
        RC_ASSERT(index.terms() == expected.size());
        for (const auto &[term, counts] : expected)
            RC_ASSERT(list(index.postings(term)) == Pairs(counts.begin(), counts.end()));
    }));
}

TEST(Index, sameTextsGiveTheSameBytes)
{
    const TemporaryFolder one, two;
    const std::vector<std::string> texts{"b a c", "c c", "日本 a"};
    EXPECT_EQ(test::contentOf(test::writeIndex(one, texts)), test::contentOf(test::writeIndex(two, texts)));
}

TEST(Index, aMissingFileIsNotFound)
{
    const TemporaryFolder folder;
    const auto index = Index::open(folder / "none");
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().code, ErrorCode::FileNotFound);
}

TEST(Index, aFullDiskLeavesNoFile)
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
