#include "core/baseline/supportvector.h"

#include <cmath>

#include <gtest/gtest.h>

using namespace tlm;

namespace {

const std::vector<SparseVector> rows{
    {{0, 1.0f}}, {{0, 0.8f}, {1, 0.1f}}, {{1, 1.0f}}, {{1, 0.9f}}, {{2, 1.0f}}};
const std::vector<std::int32_t> labels{0, 0, 1, 1, 2};

/// ½|w|² + C Σ weight · max(0, 1 − sign · margin)²: what the library should have made least.
double objective(const std::vector<float> &weights, std::int32_t label, double c, double positiveWeight)
{
    double value = 0;
    for (const float weight : weights)
        value += 0.5 * double(weight) * double(weight);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double sign = labels[i] == label ? 1 : -1;
        const double slack = std::max(0.0, 1 - sign * margins(weights, 1, rows[i])[0]);
        value += c * (sign > 0 ? positiveWeight : 1) * slack * slack;
    }
    return value;
}

} // namespace

TEST(SupportVector, WeightsAreAMinimum)
{
    const LinearProblem problem(rows, labels, 3, 3);
    for (const bool balanced : {false, true})
        for (std::int32_t label = 0; label < 3; ++label) {
            const std::vector<float> weights = problem.separate(label, 1, balanced);
            ASSERT_EQ(weights.size(), 4u);
            const double count = label == 2 ? 1 : 2;
            const double positive = balanced ? 5.0 / (3 * count) : 1;
            const double least = objective(weights, label, 1, positive);
            for (std::size_t i = 0; i < weights.size(); ++i)
                for (const float step : {-0.05f, 0.05f}) {
                    std::vector<float> moved = weights;
                    moved[i] += step;
                    EXPECT_GT(objective(moved, label, 1, positive), least) << label << i;
                }
        }
}

TEST(SupportVector, SameEveryTimeAndFromAnyStartAlmost)
{
    const LinearProblem problem(rows, labels, 3, 3);
    const auto first = problem.separate(1, 3, true);
    EXPECT_EQ(problem.separate(1, 3, true), first);
    const auto warm = problem.separate(1, 3, true, problem.separate(1, 1, true));
    for (std::size_t i = 0; i < first.size(); ++i)
        EXPECT_NEAR(warm[i], first[i], 0.05);
}

TEST(SupportVector, ClassWithoutRowsIsNeverChosenAndAllOthersAlways)
{
    const LinearProblem problem({{{0, 1.0f}}}, {0}, 1, 2);
    EXPECT_GT(margins(problem.separate(0, 1, false), 1, {{0, 1.0f}})[0], 0);
    EXPECT_LT(margins(problem.separate(1, 1, false), 1, {{0, 1.0f}})[0], 0);
}

TEST(SupportVector, AClassWithoutRowsChangesNoOther)
{
    const LinearProblem occurring(rows, labels, 3, 3), more(rows, labels, 3, 5);
    for (std::int32_t label = 0; label < 3; ++label)
        EXPECT_EQ(more.separate(label, 1, true), occurring.separate(label, 1, true)) << label;
}

TEST(SupportVector, BalanceIsSeen)
{
    EXPECT_FALSE(LinearProblem(rows, labels, 3, 3).isBalanced());
    EXPECT_TRUE(LinearProblem({{}, {}}, {0, 1}, 1, 2).isBalanced());
}

TEST(SupportVector, MarginsOfSeveralClasses)
{
    const std::vector<float> weights{1, 2, 3, 4, 0.5f, -0.5f}; // two features and the constant, two classes
    EXPECT_EQ(margins(weights, 2, {{0, 1.0f}, {1, 2.0f}}), (std::vector<double>{7.5, 9.5}));
    EXPECT_EQ(margins(weights, 2, {}), (std::vector<double>{0.5, -0.5}));
    EXPECT_EQ(largestMargin({1, 3, 3}), 1);
}
