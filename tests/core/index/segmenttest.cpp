#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck.h>

#include "core/index/blockorder.h"
#include "core/index/lengthnorm.h"
#include "core/text/analyzer.h"
#include "testindex.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

/// Documents and frequencies of each term.
using Postings = std::map<std::string, std::map<std::uint32_t, std::uint32_t>>;

Postings countInMaps(const std::vector<std::string> &texts)
{
    Postings expected;
    for (std::uint32_t document = 0; document < texts.size(); ++document)
        for (const Token &token : analyze(texts[document]))
            ++expected[token.term][document];
    return expected;
}

/// All that the blocks of a segment hold; checks what block.h promises on the way.
Postings readBlocks(const Segment &segment)
{
    Postings found;
    BlockScratch scratch;
    for (std::size_t number = 0; number < segment.blocks(); ++number) {
        const Block block = segment.block(number, scratch);
        EXPECT_LE(block.documents.size(), blockCapacity(block.norm));
        EXPECT_EQ(block.documents.size(), segment.blockSize(number));
        EXPECT_EQ(block.norm, segment.blockNorm(number));
        EXPECT_TRUE(std::ranges::is_sorted(block.documents));
        EXPECT_TRUE(std::ranges::is_sorted(block.terms));
        EXPECT_EQ(block.starts.size(), block.terms.size() + 1);
        EXPECT_EQ(block.starts.back(), block.postings.size());
        for (const std::uint32_t document : block.documents)
            EXPECT_EQ(segment.norm(document), block.norm);
        const auto lists = segment.postings(number, block.terms);
        for (std::size_t i = 0; i < block.terms.size(); ++i) {
            const auto list = block.postings.subspan(block.starts[i], block.starts[i + 1] - block.starts[i]);
            EXPECT_TRUE(std::ranges::equal(list, lists[i]));
            EXPECT_TRUE(std::ranges::is_sorted(list));
            for (const std::uint16_t posting : list)
                found[segment.term(block.terms[i])][block.documents[posting >> 4u]] =
                    frequencyOf(posting, block.terms[i], block.exceptions);
        }
    }
    return found;
}

void expectHolds(const Segment &segment, const Postings &expected)
{
    EXPECT_EQ(readBlocks(segment), expected);
    ASSERT_EQ(segment.terms(), expected.size());
    std::uint32_t number = 0;
    for (const auto &[term, counts] : expected) {
        EXPECT_EQ(segment.termNumber(term), number) << term;
        EXPECT_EQ(segment.term(number), term);
        EXPECT_EQ(segment.documentFrequency(number), counts.size());
        for (std::uint32_t document = 0; document < segment.documents(); ++document)
            EXPECT_EQ(segment.frequencies({&number, 1}, document).front(),
                      counts.contains(document) ? counts.at(document) : 0u);
        ++number;
    }
}

std::string repeated(const std::string &word, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += word + ' ';
    return text;
}

TEST(Segment, blocksGivenBackAreReadAgain)
{
    const std::vector<std::string> texts{"a b b", "c", "a a c d", "", "b c d"};
    const Segment segment = test::makeIndex(texts).segments().front();
    const Postings before = readBlocks(segment);
    for (std::size_t block = 0; block < segment.blocks(); ++block)
        segment.release(block);
    EXPECT_EQ(readBlocks(segment), before);
    EXPECT_EQ(before, countInMaps(texts));
}

TEST(Segment, equalsCountsInMaps)
{
    EXPECT_TRUE(rc::check([] {
        const auto word = rc::gen::element<std::string>("a", "b", "C", "3.5", "ä", "日", "é-f", "-");
        const auto texts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const auto &words) {
                std::string text;
                for (const std::string &w : words)
                    text += w + ' ';
                return text;
            }));
        const Index index = test::makeIndex(texts);
        expectHolds(index.segments()[0], countInMaps(texts));
        RC_ASSERT(!testing::Test::HasFailure());
    }));
}

TEST(Segment, frequenciesThatFourBitsCannotHold)
{
    std::vector<std::string> texts;
    for (const int times : {1, 14, 15, 16, 17, 254, 255, 256, 300, 70000})
        texts.push_back(repeated("cat", times) + repeated("dog", times / 2) + "x");
    const Index index = test::makeIndex(texts);
    expectHolds(index.segments()[0], countInMaps(texts));
    EXPECT_EQ(index.frequency("cat", 9), 70000u);
}

TEST(Segment, manyDocumentsOfOneLengthFillSeveralBlocks)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 10000; ++i)
        texts.push_back("all n" + std::to_string(i % 701));
    const Index index = test::makeIndex(texts);
    const Segment &segment = index.segments()[0];
    ASSERT_EQ(segment.blocks(), 3u);
    EXPECT_EQ(segment.blockSize(0), blockDocuments);
    EXPECT_EQ(segment.blockSize(2), 10000u - 2 * blockDocuments);
    EXPECT_EQ(readBlocks(segment), countInMaps(texts));
    EXPECT_EQ(segment.documentFrequency(*segment.termNumber("all")), 10000u);
}

TEST(Segment, aTermThatABlockLacksHasNoPostings)
{
    std::vector<std::string> texts;
    for (int i = 0; i < 200; ++i)
        texts.push_back(repeated("t" + std::to_string(i), 1 + i % 2));
    const Index index = test::makeIndex(texts);
    const Segment &segment = index.segments()[0];
    ASSERT_EQ(segment.blocks(), 2u);
    for (int i = 0; i < 200; ++i) {
        const std::uint32_t term = *segment.termNumber("t" + std::to_string(i));
        EXPECT_EQ(segment.postings(static_cast<std::size_t>(i % 2), {&term, 1})[0].size(), 1u);
        EXPECT_TRUE(segment.postings(static_cast<std::size_t>(1 - i % 2), {&term, 1})[0].empty());
    }
    const std::uint32_t beyond[] = {200, ~0u};
    for (const auto &list : segment.postings(0, beyond))
        EXPECT_TRUE(list.empty());
    EXPECT_FALSE(segment.termNumber("t"));
    EXPECT_FALSE(segment.termNumber(""));
    EXPECT_FALSE(segment.termNumber("zz"));
    EXPECT_EQ(segment.term(200), "");
    EXPECT_EQ(segment.documentFrequency(200), 0u);
}

TEST(Segment, ofNothing)
{
    const Index index = test::makeIndex({});
    const Segment &segment = index.segments()[0];
    EXPECT_EQ(segment.documents(), 0u);
    EXPECT_EQ(segment.terms(), 0u);
    EXPECT_EQ(segment.blocks(), 0u);
    EXPECT_FALSE(segment.termNumber("a"));
    const Index silent = test::makeIndex({"", "?!", ""});
    EXPECT_EQ(silent.documents(), 3u);
    EXPECT_EQ(silent.documentsWithTokens(), 0u);
    EXPECT_TRUE(readBlocks(silent.segments()[0]).empty());
}

} // namespace
} // namespace tlm
