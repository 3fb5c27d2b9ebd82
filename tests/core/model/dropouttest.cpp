#include "core/model/dropout.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <gtest/gtest.h>

using namespace tlm;

TEST(Dropout, WithoutProbabilityGivesTheInputItself)
{
    const auto input = at::full({3, 4}, 2.0);
    EXPECT_TRUE(seededDropout(input, 0, 7).is_same(input));
}

TEST(Dropout, ElementsAreZeroOrScaled)
{
    const auto output = seededDropout(at::full({100, 100}, 2.0), 0.2, 7);
    EXPECT_TRUE(((output == 0) | (output == 2.5)).all().item<bool>());
}

TEST(Dropout, TheShareOfZerosIsTheProbability)
{
    for (const double probability : {0.1, 0.5, 0.9}) {
        const auto zeros = (seededDropout(at::ones({1000, 1000}), probability, 3) == 0).to(at::kFloat);
        EXPECT_NEAR(zeros.mean().item<double>(), probability, 0.002);
    }
}

TEST(Dropout, SameSeedSameMaskForAnyNumberOfThreads)
{
    const auto input = at::ones({300, 301});
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const auto single = seededDropout(input, 0.3, 11);
    at::set_num_threads(3);
    const auto several = seededDropout(input, 0.3, 11);
    at::set_num_threads(before);
    EXPECT_TRUE(at::equal(single, several));
}

TEST(Dropout, MasksOfTwoSeedsAreIndependent)
{
    const auto input = at::ones({1000, 1000});
    const auto both = (seededDropout(input, 0.5, 1) != 0) & (seededDropout(input, 0.5, 2) != 0);
    EXPECT_NEAR(both.to(at::kFloat).mean().item<double>(), 0.25, 0.002);
}

TEST(Dropout, TheGradientPassesTheMask)
{
    auto input = at::ones({64});
    input.set_requires_grad(true);
    const auto output = seededDropout(input, 0.5, 5);
    output.sum().backward();
    EXPECT_TRUE(at::equal(input.grad(), output.detach()));
}
