#include "ui/attention/heads.h"

#include <numeric>

#include <gtest/gtest.h>

#include "ui/attention/headtext.h"
#include "ui/attention/someheads.h"

namespace tlm {
namespace {

TEST(Heads, countsPatternsWithoutPlantedHeads)
{
    const HeadsPointer heads = test::someHeads();
    EXPECT_EQ(heads->count(HeadPattern::Positional), 1);
    EXPECT_EQ(heads->count(HeadPattern::Vertical), 1);
    EXPECT_EQ(heads->count(HeadPattern::Other), 1);
    EXPECT_EQ(heads->plantedCount(), 1);
}

TEST(Heads, keepsTheMeasuresOfASample)
{
    std::vector<HeadMeasures> sample(4);
    sample[2].pattern = HeadPattern::Vertical;
    EXPECT_EQ(makeHeads(test::someAttention(), sample).measures[2].pattern, HeadPattern::Vertical);
}

TEST(Heads, weightsOfAHeadAreItsRows)
{
    const HeadsPointer heads = test::someHeads();
    const auto second = heads->weightsOf(1);
    ASSERT_EQ(second.size(), 36u);
    EXPECT_EQ(second[5], 1);
    EXPECT_EQ(heads->weightsOf(0)[5], 0);
}

TEST(WeightByDistance, agreesWithTheMeasures)
{
    const HeadsPointer heads = test::someHeads();
    for (int head = 0; head < heads->size(); ++head) {
        const auto means = weightByDistance(heads->weightsOf(head), heads->tokens, 2);
        const HeadMeasures &measures = heads->measures[static_cast<std::size_t>(head)];
        EXPECT_NEAR(means[1], measures.previousMass, 1e-6) << head;
        EXPECT_NEAR(means[3], measures.nextMass, 1e-6) << head;
    }
}

TEST(WeightByDistance, addsUpToOneWhereItReachesEverything)
{
    const HeadsPointer heads = test::someHeads();
    const auto means = weightByDistance(heads->weightsOf(2), heads->tokens, 6);
    EXPECT_NEAR(std::accumulate(means.begin(), means.end(), 0.0), 1, 1e-6);
}

TEST(HeadText, namesCountFromOne)
{
    EXPECT_EQ(HeadText::name({.layer = 1, .head = 6}), "Head 2.7");
}

TEST(HeadText, summaryTellsEveryCount)
{
    const QString words = HeadText::summary(*test::someHeads());
    EXPECT_TRUE(words.startsWith("2 layers of 2 heads: 1 positional, 1 vertical, 1 other"))
        << words.toStdString();
    EXPECT_TRUE(words.contains("planted"));
}

TEST(HeadText, strongestTellsWhereEachTokenLooks)
{
    const QString words = HeadText::strongest(*test::someHeads(), 0);
    EXPECT_TRUE(words.contains("b looks at a with 1.00")) << words.toStdString();
    EXPECT_EQ(words.count("looks at"), 6);
}

} // namespace
} // namespace tlm
