#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/index/testindex.h"
#include "core/retrieval/search.h"
#include "referencescorer.h"
#include "simdlevels.h"
#include "syntheticcorpus.h"

namespace tlm {
namespace {

using Results = std::vector<std::vector<Neighbour>>;

Results searchAll(const Searcher &searcher, const std::vector<std::string> &queries, std::size_t count,
                  int threads)
{
    NoProgress progress;
    return searcher.search(queries, count, threads, progress, {}).value();
}

/// Many documents in which common words are repeated often, cut into several corpora.
struct Corpora
{
    explicit Corpora(std::uint64_t seed, int documents, std::vector<std::size_t> cuts = {})
        : texts(test::SyntheticTexts(seed).texts(documents))
    {
        for (std::size_t i = 0; i < texts.size(); i += 7)
            for (std::size_t repeat = 0; repeat < i % 40; ++repeat)
                texts[i] += " w wa";
        cuts.push_back(texts.size());
        for (std::size_t i = 0, begin = 0; i < cuts.size(); begin = cuts[i++])
            parts.emplace_back(texts.begin() + static_cast<std::ptrdiff_t>(begin),
                               texts.begin() + static_cast<std::ptrdiff_t>(cuts[i]));
        for (const auto &part : parts)
            indexes.push_back(test::makeIndex(part));
    }
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> parts;
    std::vector<Index> indexes;
};

std::vector<std::string> manyQueries(std::uint64_t seed, int count)
{
    auto queries = test::SyntheticTexts(seed).texts(count);
    for (const char *query : {"", "w", "w w w wa", "unknown", "unknown wa", "wb wb wb wb wb wb wb wc"})
        queries.emplace_back(query);
    return queries;
}

using BatchSearchLevel = test::SimdLevelTest;

INSTANTIATE_TEST_SUITE_P(Levels, BatchSearchLevel, test::everySimdLevel, test::SimdLevelTest::name);

TEST_P(BatchSearchLevel, equalsTheReferenceWithAnyThreadsAndCorpora)
{
    const auto queries = manyQueries(12, 40);
    for (const auto &cuts : std::vector<std::vector<std::size_t>>{{}, {1000, 1000, 5000}}) {
        const Corpora corpora(11, 6000, cuts);
        const test::ReferenceScorer reference(corpora.parts, {});
        for (const std::size_t count : {1u, 20u, 700u, 10000u}) {
            Results expected;
            for (const std::string &query : queries)
                expected.push_back(reference.search(query, count));
            const Searcher searcher(corpora.indexes, {}, GetParam());
            for (const int threads : {1, 3})
                EXPECT_EQ(searchAll(searcher, queries, count, threads), expected);
        }
    }
}

TEST_P(BatchSearchLevel, equalsTheReferenceWithAnyParameters)
{
    EXPECT_TRUE(rc::check([] {
        const auto seed = *rc::gen::inRange<std::uint64_t>(0, 1000000);
        const auto documents = *rc::gen::inRange(1, 1500);
        const auto cut = *rc::gen::inRange<std::size_t>(0, static_cast<std::size_t>(documents));
        const Corpora corpora(seed, documents, {cut});
        Bm25 bm25;
        bm25.k1 = *rc::gen::element(1.2f, 0.0f, 0.01f, 100.0f, 1e30f);
        bm25.b = *rc::gen::element(0.75f, 0.0f, 1.0f, 0.3f);
        bm25.scale = *rc::gen::element(ScoreScale::Lucene, ScoreScale::Elasticsearch7);
        if (*rc::gen::arbitrary<bool>())
            bm25.clauseLimit = *rc::gen::inRange<std::uint32_t>(1, 60);
        const auto count = *rc::gen::element<std::size_t>(0, 1, 3, 50, 400, 5000);
        const auto queries = manyQueries(seed + 1, 12);
        const test::ReferenceScorer reference(corpora.parts, bm25);
        const Searcher searcher(corpora.indexes, bm25, GetParam());
        const auto found = searchAll(searcher, queries, count, 2);
        for (std::size_t i = 0; i < queries.size(); ++i) {
            RC_ASSERT(found[i] == reference.search(queries[i], count));
            RC_ASSERT(found[i] == searcher.search(queries[i], count));
        }
    }));
}

/// Thresholds expect the documents to come to be like those seen; here all good ones are in one corpus.
TEST(BatchSearch, findsAllWhereTheGoodDocumentsStandTogether)
{
    std::vector<std::string> first(3000, "cat"), second(9000, "cat and dog and cow and hen");
    for (std::size_t i = 0; i < 40; ++i)
        first[i * 70] = "cat dog cow";
    const std::vector<Index> indexes{test::makeIndex(first), test::makeIndex(second)};
    const test::ReferenceScorer reference({first, second}, {});
    const std::vector<std::string> queries{"cat", "dog", "cat dog", "cow hen cat", "cow"};
    for (const std::size_t count : {10u, 60u, 4000u, 12000u}) {
        const auto found = searchAll(Searcher(indexes), queries, count, 1);
        for (std::size_t i = 0; i < queries.size(); ++i)
            EXPECT_EQ(found[i], reference.search(queries[i], count)) << queries[i] << ' ' << count;
    }
}

TEST(BatchSearch, weightsAboveSixteenBitsAndQueriesOfVeryManyTerms)
{
    const Corpora corpora(5, 800);
    std::string repeated, many;
    for (int i = 0; i < 70000; ++i)
        repeated += "wab ";
    std::vector<std::string> texts = corpora.texts;
    for (int i = 0; i < 20000; ++i)
        many += "x" + std::to_string(i) + ' ';
    texts.push_back(many);
    const std::vector<std::string> queries{repeated, repeated + "w wa", many + "w", "w x77 x78"};
    for (const ScoreScale scale : {ScoreScale::Lucene, ScoreScale::Elasticsearch7}) {
        const Bm25 bm25{1.2f, 0.75f, scale, {}};
        const test::ReferenceScorer reference({texts}, bm25);
        const auto found = searchAll(Searcher({test::makeIndex(texts)}, bm25), queries, 100, 2);
        for (std::size_t i = 0; i < queries.size(); ++i)
            EXPECT_EQ(found[i], reference.search(queries[i], 100)) << i;
    }
}

TEST(BatchSearch, parametersThatAreNoBm25DoNoHarm)
{
    const Corpora corpora(6, 300);
    const auto queries = manyQueries(7, 10);
    for (const float value : {-1.0f, std::nanf(""), HUGE_VALF}) {
        EXPECT_EQ(searchAll(Searcher(corpora.indexes, {value, 0.75f, {}, {}}), queries, 5, 1).size(),
                  queries.size());
        EXPECT_EQ(searchAll(Searcher(corpora.indexes, {1.2f, value, {}, {}}), queries, 5, 1).size(),
                  queries.size());
    }
}

/// Stops at a report of progress.
class StoppingProgress final : public ProgressSink
{
public:
    void report(const Progress &) override { source.request_stop(); }
    std::stop_source source;
};

TEST(BatchSearch, stopsWhileItSearches)
{
    const Corpora corpora(8, 3000);
    for (const int threads : {1, 3}) {
        StoppingProgress progress;
        const auto found =
            Searcher(corpora.indexes)
                .search(manyQueries(9, 50), 10, threads, progress, progress.source.get_token());
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().code, ErrorCode::Stopped);
    }
}

} // namespace
} // namespace tlm
