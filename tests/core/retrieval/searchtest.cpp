#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"
#include "core/index/testindex.h"
#include "core/retrieval/search.h"
#include "referencescorer.h"
#include "stopping.h"

namespace tlm {
namespace {

const std::vector<std::string> sevenTexts = [] {
    std::string filler;
    for (int i = 0; i < 100; ++i)
        filler += "filler ";
    return std::vector<std::string>{"the cat sat on the mat", "the dog sat on the log", "cats and dogs",
                                    "the the the the the",    "cat cat cat dog",        filler + "cat",
                                    "the cat sat on the mat"};
}();

/// `4:0.49424726 …` as facts §6.4 prints neighbours.
std::string printed(const std::vector<Neighbour> &neighbours)
{
    std::string text;
    for (const Neighbour &neighbour : neighbours)
        text += (text.empty() ? "" : " ") + std::to_string(neighbour.document) + ':' +
                shortestFloat(neighbour.score);
    return text;
}

TEST(Search, goldenScores) // facts §6.4
{
    struct Row
    {
        const char *query, *lucene, *elasticsearch;
    };
    const Row rows[] = {
        {"cat", "4:0.49424726 0:0.36219466 6:0.36219466 5:0.097242534",
         "4:1.0873439 0:0.79682827 6:0.79682827 5:0.21393359"},
        {"the cat", "0:0.8067403 6:0.8067403 3:0.5192388 4:0.49424726 1:0.44454563 5:0.097242534",
         "0:1.7748287 6:1.7748287 3:1.1423254 4:1.0873439 1:0.97800034 5:0.21393359"},
        {"cat cat dog", "4:1.7678947 1:0.7322093 0:0.7243893 6:0.7243893 5:0.19448507",
         "4:3.8893685 1:1.6108606 0:1.5936565 6:1.5936565 5:0.42786717"},
        {"cat cat cat", "4:1.4827418 0:1.086584 6:1.086584 5:0.29172766",
         "4:3.262032 0:2.3904848 6:2.3904848 5:0.6418009"},
    };
    const Index index = test::makeIndex(sevenTexts);
    const Searcher lucene({index});
    const Searcher elasticsearch({index}, {1.2f, 0.75f, ScoreScale::Elasticsearch7, {}});
    for (const Row &row : rows) {
        EXPECT_EQ(printed(lucene.search(row.query, 10)), row.lucene);
        EXPECT_EQ(printed(elasticsearch.search(row.query, 10)), row.elasticsearch);
    }
}

TEST(Search, onlyTheBestAreGiven)
{
    const Searcher searcher({test::makeIndex(sevenTexts)});
    EXPECT_EQ(printed(searcher.search("cat", 2)), "4:0.49424726 0:0.36219466");
    EXPECT_EQ(printed(searcher.search("cat", 3)), "4:0.49424726 0:0.36219466 6:0.36219466");
    EXPECT_TRUE(searcher.search("cat", 0).empty());
    EXPECT_EQ(searcher.search("cat", ~std::size_t(0)).size(), 4u);
}

TEST(Search, unknownAndEmptyQueriesFindNothing)
{
    const Searcher searcher({test::makeIndex(sevenTexts)});
    EXPECT_TRUE(searcher.search("zebra", 10).empty());
    EXPECT_TRUE(searcher.search("", 10).empty());
    EXPECT_TRUE(searcher.search("?! …", 10).empty());
    EXPECT_TRUE(Searcher({}).search("cat", 10).empty());
    EXPECT_TRUE(Searcher({test::makeIndex({})}).search("cat", 10).empty());
    EXPECT_TRUE(Searcher({test::makeIndex({"", "?"})}).search("cat", 10).empty());
}

TEST(Search, theClauseLimitCountsRepeats) // facts §6.5
{
    std::string words;
    for (int i = 0; i < 1024; ++i)
        words += "cat ";
    Bm25 bm25;
    bm25.clauseLimit = 1024;
    const Searcher limited({test::makeIndex(sevenTexts)}, bm25);
    EXPECT_EQ(limited.search(words, 10).size(), 4u);
    EXPECT_TRUE(limited.search(words + "cat", 10).empty());
    EXPECT_TRUE(limited.explain(words + "cat", {0, 4, 0}).details.empty());
    EXPECT_EQ(Searcher({test::makeIndex(sevenTexts)}).search(words + "cat", 10).size(), 4u);
}

rc::Gen<std::string> randomText()
{
    const auto word =
        rc::gen::weightedOneOf<std::string>({{6, rc::gen::element<std::string>("a", "b", "c")},
                                             {3, rc::gen::element<std::string>("d", "e", "f", "g", "h")},
                                             {1, rc::gen::element<std::string>("rare", "b-c", "ü", "東京")}});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(word), [](const auto &words) {
        std::string text;
        for (const std::string &w : words)
            text += w + ' ';
        return text;
    });
}

rc::Gen<std::vector<std::string>> randomTexts()
{
    return rc::gen::container<std::vector<std::string>>(randomText());
}

std::vector<std::vector<std::string>> randomCorpora()
{
    return *rc::gen::container<std::vector<std::vector<std::string>>>(*rc::gen::inRange(1, 4), randomTexts());
}

std::vector<Index> indexesOf(const std::vector<std::vector<std::string>> &corpora)
{
    std::vector<Index> indexes;
    for (const auto &texts : corpora)
        indexes.push_back(test::makeIndex(texts));
    return indexes;
}

Bm25 randomParameters()
{
    Bm25 bm25;
    bm25.k1 = *rc::gen::element(1.2f, 0.9f, 2.0f, 0.0f);
    bm25.b = *rc::gen::element(0.75f, 0.4f, 0.0f, 1.0f);
    bm25.scale = *rc::gen::element(ScoreScale::Lucene, ScoreScale::Elasticsearch7);
    if (*rc::gen::inRange(0, 4) == 0)
        bm25.clauseLimit = *rc::gen::inRange<std::uint32_t>(1, 20);
    return bm25;
}

TEST(Search, equalsTheReferenceBitForBit)
{
    EXPECT_TRUE(rc::check([] {
        const auto corpora = randomCorpora();
        const Bm25 bm25 = randomParameters();
        const Searcher searcher(indexesOf(corpora), bm25);
        const test::ReferenceScorer reference(corpora, bm25);
        for (const std::string &query : *randomTexts()) {
            const auto count = *rc::gen::inRange<std::size_t>(0, 40);
            RC_ASSERT(searcher.search(query, count) == reference.search(query, count));
        }
    }));
}

TEST(Search, documentsInSeveralSegmentsAreFoundAsInOne)
{
    EXPECT_TRUE(rc::check([] {
        const auto parts = randomCorpora();
        std::vector<std::string> all;
        const test::TemporaryFolder folder;
        std::vector<std::filesystem::path> files;
        for (const auto &texts : parts) {
            IndexBuilder builder({all.size(), 0, 1, {}});
            for (const std::string &text : texts)
                RC_ASSERT(builder.add(text).has_value());
            files.push_back(folder / std::to_string(files.size()));
            RC_ASSERT(builder.write(files.back()).has_value());
            all.insert(all.end(), texts.begin(), texts.end());
        }
        const Bm25 bm25 = randomParameters();
        const Searcher inParts({Index::open(files).value()}, bm25);
        const test::ReferenceScorer reference({all}, bm25);
        const auto queries = *randomTexts();
        NoProgress silent;
        const auto together = inParts.search(queries, 7, 2, silent, {}).value();
        for (std::size_t i = 0; i < queries.size(); ++i) {
            RC_ASSERT(inParts.search(queries[i], 7) == reference.search(queries[i], 7));
            RC_ASSERT(together[i] == reference.search(queries[i], 7));
        }
    }));
}

TEST(Search, manyQueriesOnSeveralThreadsEqualSingleOnes)
{
    EXPECT_TRUE(rc::check([] {
        const Searcher searcher(indexesOf(randomCorpora()), randomParameters());
        auto queries = *randomTexts();
        queries.insert(queries.end(), {"a b b", "b a b", "", "a b b"});
        NoProgress progress;
        for (const int threads : {1, 3, 0}) {
            const auto found = searcher.search(queries, 5, threads, progress, {});
            RC_ASSERT(found.has_value());
            RC_ASSERT(found->size() == queries.size());
            for (std::size_t i = 0; i < queries.size(); ++i)
                RC_ASSERT((*found)[i] == searcher.search(queries[i], 5));
        }
    }));
}

TEST(Search, equalBagsOfTermsAreSearchedOnce)
{
    const Searcher searcher({test::makeIndex(sevenTexts)});
    test::LastProgress progress;
    EXPECT_TRUE(searcher.search({"the cat", "Cat THE", "dog", "the cat"}, 5, 2, progress, {}));
    EXPECT_EQ(progress.last.what, "search");
    EXPECT_EQ(progress.last.unit, "queries");
    EXPECT_EQ(progress.last.total, 2u);
    EXPECT_EQ(progress.last.done, 2u);
}

TEST(Search, stopsOnRequest)
{
    const Searcher searcher({test::makeIndex(sevenTexts)});
    std::stop_source stop;
    stop.request_stop();
    NoProgress progress;
    const auto found = searcher.search({"the cat", "dog"}, 5, 2, progress, stop.get_token());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Stopped);
}

} // namespace
} // namespace tlm
