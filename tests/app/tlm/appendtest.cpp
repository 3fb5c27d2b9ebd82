#include "tool.h"

namespace tlm::test {

namespace {

class AppendVerbTest : public ToolTest
{
protected:
    std::string more(const std::string &word) const
    {
        return file(word + ".jsonl", "{\"id\":\"" + word + "\",\"text\":\"the " + word + " itself\"}\n");
    }
};

} // namespace

TEST_F(AppendVerbTest, AddsDocumentsThatAreFoundWithTheOlderOnes)
{
    addCorpus();
    const auto line = last({"corpus", "append", "small", more("zebra")});
    EXPECT_EQ(keysOf(line), std::vector<std::string>{"corpus"});
    EXPECT_EQ(line["corpus"]["documents"], 6);
    EXPECT_EQ(last({"corpus", "append", "small", more("yak"), more("newt")})["corpus"]["documents"], 8);
    const auto found = last({"search", "small", "--query", "zebra"})["neighbours"];
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0]["document"], 5);
    EXPECT_EQ(found[0]["id"], "zebra");
    EXPECT_EQ(found[0]["text"], "the zebra itself");
    EXPECT_EQ(last({"search", "small", "--query", "itself"})["neighbours"].size(), 3u);
    EXPECT_EQ(tlm({"check"}).status, 0);
}

TEST_F(AppendVerbTest, WhatIsNotThereIsAnErrorAndChangesNothing)
{
    EXPECT_EQ(errorOf({"corpus", "append", "none", more("zebra")})["code"], "corpus.not_found");
    EXPECT_TRUE(isEmpty("corpora"));
    addCorpus();
    EXPECT_EQ(errorOf({"corpus", "append", "small", "/no/such/file.jsonl"})["code"], "file.not_found");
    EXPECT_EQ(errorOf({"corpus", "append", "small"}, 2)["code"], "usage");
    EXPECT_EQ(last({"corpus", "show", "small"})["corpus"]["documents"], 5);
}

TEST_F(AppendVerbTest, AFullDiskLeavesTheOlderCorpus)
{
    addCorpus();
    std::string documents;
    for (int i = 0; i < 3000; ++i)
        documents += "{\"text\":\"document number " + std::to_string(i) + "\"}\n";
    const auto path = file("big.jsonl", documents);
    for (std::uint64_t bytes = 500; bytes < 15'000; bytes *= 3) {
        const FileSizeLimit limit(bytes);
        EXPECT_EQ(errorOf({"corpus", "append", "small", path})["code"], "disk.full") << bytes;
    }
    EXPECT_EQ(last({"corpus", "show", "small"})["corpus"]["documents"], 5);
    EXPECT_EQ(tlm({"check"}).status, 0);
    EXPECT_EQ(last({"corpus", "append", "small", path})["corpus"]["documents"], 3005);
}

TEST_F(AppendVerbTest, MemoryIsToldInMegabytes)
{
    addCorpus();
    for (const std::string wrong : {"0", "127", "-1", "much"}) {
        EXPECT_EQ(errorOf({"corpus", "append", "small", more("zebra"), "--memory", wrong}, 2)["code"],
                  "usage");
        EXPECT_EQ(errorOf({"corpus", "add", "new", more("zebra"), "--memory", wrong}, 2)["code"], "usage");
    }
    EXPECT_EQ(last({"corpus", "append", "small", more("zebra"), "--memory", "128"})["corpus"]["documents"],
              6);
    EXPECT_EQ(last({"corpus", "add", "new", more("zebra"), "--memory", "128"})["corpus"]["documents"], 1);
}

TEST_F(AppendVerbTest, NearDuplicatesAreLeftOutAndShownWhenAskedFor)
{
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "word" + std::to_string(i) + ' ';
    const auto path = file("a.jsonl", "{\"text\":\"" + words + "\"}\n{\"text\":\"" + words + "more\"}\n");
    const auto lines = results({"corpus", "add", "c", path, "--dedupe", "near"});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]["duplicate"]["document"], 0);
    EXPECT_LT(lines[0]["duplicate"]["similarity"], 1);
    EXPECT_EQ(lines[1]["corpus"]["documents"], 1);
    EXPECT_NE(tlm({"corpus", "append", "c", path}).errors.find("left out: nearly document 0"),
              std::string::npos);
}

TEST_F(AppendVerbTest, ExactDuplicatesAreLeftOutAndShownWhenAskedFor)
{
    const auto path =
        file("a.jsonl", "{\"text\":\"One text\"}\n{\"text\":\"one  TEXT\"}\n{\"text\":\"two\"}\n");
    const auto lines = results({"corpus", "add", "c", path, "--dedupe", "exact"});
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0]["duplicate"]["line"], 2);
    EXPECT_EQ(lines[0]["duplicate"]["document"], 0);
    EXPECT_EQ(lines[1]["corpus"]["documents"], 2);
    EXPECT_EQ(lines[1]["corpus"]["left_out"]["duplicate"], 1);
    EXPECT_EQ(last({"corpus", "append", "c", path})["corpus"]["left_out"]["duplicate"], 4);
    EXPECT_EQ(last({"corpus", "show", "c"})["corpus"]["documents"], 2);
    EXPECT_NE(text({"corpus", "show", "c"}).find("4 duplicates"), std::string::npos);
    EXPECT_EQ(errorOf({"corpus", "add", "d", path, "--dedupe", "all"}, 2)["code"], "usage");
}

} // namespace tlm::test
