#include "core/evaluation/classweights.h"

#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"

using namespace tlm;

using Labels = std::vector<std::int32_t>;

TEST(BalancedWeights, EqualScikitLearn)
{
    const Json cases = readJson(TLM_GOLDEN_DIR "/evaluation/classweights.json").value();
    ASSERT_EQ(cases.size(), 5u);
    for (const Json &each : cases) {
        const auto weights =
            balancedWeights(each["labels"].get<Labels>(), each["classes"].get<std::size_t>());
        const auto wanted = each["weights"].get<std::vector<double>>();
        ASSERT_EQ(weights.size(), wanted.size());
        for (std::size_t label = 0; label < weights.size(); ++label)
            EXPECT_NEAR(weights[label], wanted[label], 1e-12);
    }
}

TEST(BalancedWeightsProperty, AllClassesWeighTheSameAndAllExamplesOneInTheMean)
{
    EXPECT_TRUE(rc::check([] {
        const auto classes = *rc::gen::inRange(1, 6);
        const auto labels = *rc::gen::nonEmpty(rc::gen::container<Labels>(rc::gen::inRange(0, classes)));
        const auto weights = balancedWeights(labels, std::size_t(classes));
        std::vector<double> sums(weights.size());
        for (const std::int32_t label : labels)
            sums[std::size_t(label)] += weights[std::size_t(label)];
        const double all = std::accumulate(sums.begin(), sums.end(), 0.0);
        RC_ASSERT(std::abs(all - double(labels.size())) < 1e-9);
        const double largest = *std::ranges::max_element(sums);
        for (const double sum : sums)
            RC_ASSERT(sum == 0 || std::abs(sum - largest) < 1e-9);
    }));
}

TEST(BalancedWeights, NoExamples)
{
    EXPECT_EQ(balancedWeights({}, 3), (std::vector<double>{0, 0, 0}));
    EXPECT_TRUE(balancedWeights({}, 0).empty());
}
