#include "core/attention/measures.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

const std::vector<float> row{0.125F, 0.5F, 0, 0.375F};

} // namespace

TEST(Measures, TheFirstOfEqualMaximaWins)
{
    EXPECT_EQ(firstMaximum(row), 1U);
    EXPECT_EQ(firstMaximum(std::vector<float>{0.25F, 0.375F, 0.375F}), 1U);
    EXPECT_EQ(largestWeight(row), 0.5);
    EXPECT_EQ(largestWeight({}), 0);
}

TEST(Measures, WeightAtAnOffsetIsNothingOutside)
{
    EXPECT_EQ(weightAtOffset(row, 1, -1), 0.125);
    EXPECT_EQ(weightAtOffset(row, 1, 0), 0.5);
    EXPECT_EQ(weightAtOffset(row, 2, 1), 0.375);
    EXPECT_EQ(weightAtOffset(row, 0, -1), 0);
    EXPECT_EQ(weightAtOffset(row, 3, 1), 0);
}

TEST(Measures, WeightOnKeys)
{
    EXPECT_EQ(weightOn(row, std::vector<std::size_t>{0, 3}), 0.5);
    EXPECT_EQ(weightOn(row, {}), 0);
}

TEST(Measures, EntropyIsInNatsAndUnsmoothed)
{
    EXPECT_NEAR(entropyOf(row), -(0.125 * std::log(0.125) + 0.5 * std::log(0.5) + 0.375 * std::log(0.375)),
                1e-15);
    EXPECT_EQ(entropyOf(std::vector<float>{0, 1, 0}), 0);
}

TEST(Measures, DistanceIsInTokens)
{
    EXPECT_EQ(distanceFrom(row, 0), 0.5 + 3 * 0.375);
    EXPECT_EQ(distanceFrom(row, 3), 3 * 0.125 + 2 * 0.5);
}

TEST(Measures, BlockIsTheOwnText)
{
    EXPECT_EQ(weightInBlock(row, 0, 2), 0.625);
    EXPECT_EQ(weightInBlock(row, 2, 2), 0.375);
    EXPECT_EQ(weightInBlock(row, 1, 4), 1) << "one text";
    EXPECT_EQ(weightInBlock(row, 1, 0), 1) << "an empty first text";
}

TEST(Measures, StrongestColumnIsAMeanOverTheRows)
{
    const std::vector<float> weights{1, 0, 0.5F, 0.5F};
    const AttentionMap map{weights.data(), 2, 2};
    EXPECT_EQ(strongestColumn(map, std::vector<unsigned char>{1, 1}), 0.75);
    EXPECT_EQ(strongestColumn(map, std::vector<unsigned char>{0, 1}), 0.5);
    EXPECT_EQ(strongestColumn(map, std::vector<unsigned char>{0, 0}), 0);
}
