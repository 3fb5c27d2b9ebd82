#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/index/testindex.h"
#include "core/retrieval/search.h"
#include "syntheticcorpus.h"

namespace tlm {
namespace {

float sumOfDetails(const Explanation &explanation)
{
    double sum = 0;
    for (const Explanation &detail : explanation.details)
        sum += detail.value;
    return static_cast<float>(sum);
}

TEST(Explanation, sumsToTheShownScore)
{
    const auto texts = test::SyntheticTexts(3).texts(200);
    auto indexes = test::makeIndexes(texts, {0, 70, 70});
    const test::TemporaryFolder first, second;
    indexes.push_back(Index::open({test::writeIndex(first, {texts[3], "", texts[5]}),
                                   test::writeIndex(second, {texts[7], texts[9]})})
                          .value());
    for (const ScoreScale scale : {ScoreScale::Lucene, ScoreScale::Elasticsearch7}) {
        const Searcher searcher(indexes, {1.2f, 0.75f, scale, {}});
        for (const std::string &query : test::SyntheticTexts(4).texts(30)) {
            const auto neighbours = searcher.search(query, 300);
            const auto explanations = searcher.explain(query, neighbours);
            ASSERT_EQ(explanations.size(), neighbours.size());
            for (std::size_t i = 0; i < neighbours.size(); ++i) {
                EXPECT_EQ(explanations[i].value, neighbours[i].score);
                EXPECT_EQ(sumOfDetails(explanations[i]), neighbours[i].score);
                EXPECT_EQ(searcher.explain(query, neighbours[i]).value, neighbours[i].score);
            }
        }
    }
}

TEST(Explanation, aTermIsBoostTimesIdfTimesTf)
{
    const Searcher searcher({test::makeIndex({"cat cat dog", "dog", "", "cow cow cow"})});
    const Explanation root = searcher.explain("dog cat cat", {0, 0, 0});
    ASSERT_EQ(root.details.size(), 2u);
    const Explanation &cat = root.details[0];
    EXPECT_NE(cat.description.find("“cat”"), std::string::npos);
    ASSERT_EQ(cat.details.size(), 3u);
    const Explanation &boost = cat.details[0], &idf = cat.details[1], &tf = cat.details[2];
    EXPECT_EQ(boost.value, 2.0f);
    EXPECT_FLOAT_EQ(cat.value, boost.value * idf.value * tf.value);
    EXPECT_EQ(idf.details[0].value, 3.0f) << "N counts documents that have a token";
    EXPECT_EQ(idf.details[1].value, 1.0f);
    ASSERT_EQ(tf.details.size(), 5u);
    EXPECT_EQ(tf.details[0].value, 2.0f);
    EXPECT_EQ(tf.details[1].value, 1.2f);
    EXPECT_EQ(tf.details[2].value, 0.75f);
    EXPECT_EQ(tf.details[3].value, 3.0f);
    EXPECT_FLOAT_EQ(tf.details[4].value, 7.0f / 3);
    EXPECT_FLOAT_EQ(tf.value, 2.0f / (2.0f + 1.2f * (0.25f + 0.75f * 3.0f / (7.0f / 3))));
}

TEST(Explanation, elasticsearchsBoostIsNamed)
{
    const Searcher searcher({test::makeIndex({"cat", "dog"})}, {1.2f, 0.75f, ScoreScale::Elasticsearch7, {}});
    const Explanation root = searcher.explain("cat", {0, 0, 0});
    ASSERT_EQ(root.details.size(), 1u);
    EXPECT_FLOAT_EQ(root.details[0].details[0].value, 2.2f);
    EXPECT_NE(root.details[0].details[0].description.find("k1 + 1"), std::string::npos);
}

TEST(Explanation, aDocumentWithoutAnyTermHasNoSummand)
{
    const Searcher searcher({test::makeIndex({"cat", "dog"})});
    for (const Neighbour &neighbour : {Neighbour{0, 1, 0}, Neighbour{0, 9, 0}, Neighbour{3, 0, 0}}) {
        const Explanation root = searcher.explain("cat", neighbour);
        EXPECT_EQ(root.value, 0.0f);
        EXPECT_TRUE(root.details.empty());
    }
}

} // namespace
} // namespace tlm
