#include "core/training/lossweights.h"

#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace tlm;

namespace {

using Numbers = std::vector<std::int64_t>;

double sumOf(const std::vector<float> &weights)
{
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

} // namespace

TEST(LossWeights, EachPartCountsTheSameHoweverManyTokensItHas)
{
    // Rows of ten tokens, two a part: three tokens in the first part, one in the second.
    const auto weights = maskedWeights(Numbers{1, 5, 12, 25}, Numbers{9, 9, 9, 9}, 10, 2);
    EXPECT_EQ(weights, (std::vector<float>{1.f / 6, 1.f / 6, 1.f / 6, 0.5f}));
}

TEST(LossWeights, APartWithoutAMaskedTokenDoesNotCount)
{
    const auto weights = maskedWeights(Numbers{1, 45}, Numbers{9, 9}, 10, 2);
    EXPECT_EQ(weights, (std::vector<float>{0.5f, 0.5f}));
}

TEST(LossWeights, RowsThatOnlyFillUpCountNothing)
{
    const auto weights = maskedWeights(Numbers{11, 0, 0}, Numbers{9, -100, -100}, 10, 1);
    EXPECT_EQ(weights, (std::vector<float>{1, 0, 0}));
    EXPECT_EQ(sumOf(maskedWeights(Numbers{0}, Numbers{-100}, 10, 1)), 0);
}

TEST(LossWeights, ExamplesOfAPartCountAsTheirClassesWeigh)
{
    const LossWeighting weighting{2, {1, 3}};
    const auto weights = exampleWeights(Numbers{0, 1, 0}, weighting);
    EXPECT_EQ(weights, (std::vector<float>{0.125f, 0.375f, 0.5f}));
}

TEST(LossWeights, SumToOneAndAreEvenWithinOnePart)
{
    EXPECT_TRUE(rc::check([] {
        const auto examples = *rc::gen::inRange(1, 300);
        Numbers labels;
        for (int i = 0; i < examples; ++i)
            labels.push_back(i % 3);
        const std::int64_t part = *rc::gen::inRange(0, 40);
        RC_ASSERT(std::abs(sumOf(exampleWeights(labels, {part, {}})) - 1) < 1e-5);
        RC_ASSERT(std::abs(sumOf(exampleWeights(labels, {part, {0.5, 1, 2}})) - 1) < 1e-5);
        const auto whole = exampleWeights(labels, {0, {}});
        RC_ASSERT(std::ranges::all_of(whole, [&](float weight) { return weight == whole.front(); }));
    }));
}
