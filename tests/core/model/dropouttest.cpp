#include "core/model/dropout.h"

#include <cmath>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
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

TEST(Dropout, BothPrecisionsHaveTheSameMask)
{
    for (const std::int64_t size : {1, 511, 512, 513, 5000}) {
        const auto exact = seededDropout(at::full({size}, 3.0), 0.25, 9);
        const auto rounded = seededDropout(at::full({size}, 3.0).to(at::kBFloat16), 0.25, 9);
        EXPECT_EQ(rounded.scalar_type(), at::kBFloat16);
        EXPECT_TRUE(at::equal(rounded.to(at::kFloat), exact)) << size; // 4 is a bf16 number
    }
}

TEST(Dropout, RoundsBfloat16AsATenDoes)
{
    const auto input = at::arange(1, 5001, at::kFloat).sin().to(at::kBFloat16);
    const auto output = seededDropout(input, 0.1, 3);
    const auto expected = (input.to(at::kFloat) * (output != 0) / 0.9F).to(at::kBFloat16);
    EXPECT_LE((output - expected).abs().max().item<float>(), 0.004F); // 1/0.9 is rounded once more
    EXPECT_TRUE(
        seededDropout(at::full({3}, std::nan("")).to(at::kBFloat16), 1e-4, 3).isnan().all().item<bool>());
}

TEST(Dropout, NeighboursAreIndependent)
{
    const auto zeros = (seededDropout(at::ones({1000000}), 0.5, 21) == 0);
    for (const std::int64_t distance : {1, 2, 3, 4, 512}) {
        const auto both = zeros.narrow(0, 0, 900000) & zeros.narrow(0, distance, 900000);
        EXPECT_NEAR(both.to(at::kFloat).mean().item<double>(), 0.25, 0.003) << distance;
    }
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
