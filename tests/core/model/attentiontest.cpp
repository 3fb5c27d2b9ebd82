#include "core/model/attention.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/zeros.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/model/device.h"
#include "core/model/dropout.h"
#include "tests/core/model/paddedattention.h"
#include "tests/core/model/somelengths.h"
#include "tests/core/model/tensors.h"
#include "tests/gpu.h"

using namespace tlm;
using test::close;
using test::noise;
using test::someLengths;

namespace {

constexpr std::int64_t heads = 2, hidden = 16, width = 24;

struct Reference
{
    at::Tensor result;               ///< [T, H]
    std::vector<at::Tensor> weights; ///< of each sequence in packed order: [heads, length, length]
};

/// One sequence after the other, by the formula.
Reference attendSlowly(const at::Tensor &states, const Packing &packing)
{
    Reference reference;
    std::vector<at::Tensor> results;
    const auto *starts = packing.starts.const_data_ptr<std::int32_t>();
    for (std::int64_t i = 0; starts[i] < packing.tokens; ++i) {
        const auto length = starts[i + 1] - starts[i];
        const auto parts =
            states.narrow(0, starts[i], length).view({length, 3, heads, -1}).permute({1, 2, 0, 3});
        const auto scores =
            at::matmul(parts[0], parts[1].transpose(1, 2)) / std::sqrt(double(hidden / heads));
        reference.weights.push_back(at::softmax(scores, -1));
        results.push_back(at::matmul(reference.weights.back(), parts[2]).transpose(0, 1).flatten(1));
    }
    reference.result = at::cat(results);
    return reference;
}

at::Tensor learningStates(const Packing &packing)
{
    auto states = noise(packing.size(), 3 * hidden);
    states.set_requires_grad(true);
    return states;
}

} // namespace

RC_GTEST_PROP(Attention, EqualsTheFormulaAndItsGradient, ())
{
    const auto packing = packTokens(someLengths(width), width);
    const auto states = learningStates(packing), plain = learningStates(packing);
    const auto result = attend(states, packing, {heads});
    const auto expected = attendSlowly(plain, packing).result;
    RC_ASSERT(result.size(0) == packing.size());
    RC_ASSERT(close(result.narrow(0, 0, packing.tokens), expected));
    RC_ASSERT((result.narrow(0, packing.tokens, packing.size() - packing.tokens) == 0).all().item<bool>());
    const auto weights = noise(packing.size(), hidden, 78.233);
    (result * weights).sum().backward();
    (expected * weights.narrow(0, 0, packing.tokens)).sum().backward();
    RC_ASSERT(close(states.grad(), plain.grad()));
}

RC_GTEST_PROP(Attention, DoesNotDependOnTheRounding, ())
{
    const auto lengths = someLengths(width);
    const auto rounded = packTokens(lengths, width), exact = packTokens(lengths, width, {1, 1, 1});
    const auto states = noise(rounded.size(), 3 * hidden);
    const auto result = attend(states, rounded, {heads});
    const auto plain = attend(states.narrow(0, 0, exact.size()), exact, {heads});
    RC_ASSERT(close(result.narrow(0, 0, rounded.tokens), plain));
}

TEST(Attention, GivesTheWeightsOfRealTokensWhereTheyStandInTheBatch)
{
    const std::vector<std::int64_t> lengths{3, 20, 9};
    const auto packing = packTokens(lengths, width);
    const auto states = noise(packing.size(), 3 * hidden);
    auto kept = at::zeros({3, heads, width, width});
    const WeightsTaker take = [&](const PackedGroup &group, const at::Tensor &weights) {
        test::placeWeights(group, weights, kept);
    };
    attend(states, packing, {heads, 0, 0, &take});
    const auto expected = attendSlowly(states, packing).weights;
    const std::vector<std::int64_t> longestFirst{1, 2, 0};
    for (std::size_t i = 0; i < longestFirst.size(); ++i) {
        const auto sequence = longestFirst[i], length = lengths[std::size_t(sequence)];
        EXPECT_TRUE(close(kept[sequence].narrow(1, 0, length).narrow(2, 0, length), expected[i]));
        EXPECT_EQ(kept[sequence].narrow(2, length, width - length).abs().max().item<float>(), 0.0F);
    }
}

TEST(Attention, DropsWeightsAndPassesTheGradientThroughTheSameMask)
{
    const auto packing = packTokens({8, 8}, 8, {1, 1, 8});
    const auto states = learningStates(packing);
    const AttentionOptions options{heads, 0.5, 7, nullptr};
    const auto result = attend(states, packing, options);
    EXPECT_TRUE(at::equal(result, attend(states, packing, options)));
    EXPECT_FALSE(at::equal(result, attend(states, packing, {heads, 0.5, 8, nullptr})));
    const auto direction = noise(16, hidden, 3.7);
    (result * direction).sum().backward();
    const auto step = noise(16, 3 * hidden, 1.9) * 1e-2;
    const auto lossAt = [&](double size) {
        return (attend(states.detach() + step * size, packing, options) * direction).sum().item<double>();
    };
    const double expected = (lossAt(1) - lossAt(-1)) / 2;
    EXPECT_NEAR((states.grad() * step).sum().item<double>(), expected, 1e-3 * std::abs(expected) + 1e-4);
}

TEST(Attention, Bfloat16StaysNearFloat)
{
    const auto packing = packTokens({24, 24, 17, 5}, width);
    const auto states = learningStates(packing);
    auto rounded = states.detach().to(at::kBFloat16);
    rounded.set_requires_grad(true);
    const auto exact = attend(states, packing, {heads}), result = attend(rounded, packing, {heads});
    EXPECT_EQ(result.scalar_type(), at::kBFloat16);
    EXPECT_TRUE(close(result.to(at::kFloat), exact, 0.02));
    exact.sum().backward();
    result.sum().backward();
    EXPECT_TRUE(close(rounded.grad().to(at::kFloat), states.grad(), 0.05));
}

TEST(Attention, FlashIsForHalfPrecisionOnAGpuWithoutWeights)
{
    const WeightsTaker take = [](const PackedGroup &, const at::Tensor &) {};
    EXPECT_TRUE(suitsFlash(at::kCUDA, at::kBFloat16, {heads, 0.1, 1, nullptr}));
    EXPECT_FALSE(suitsFlash(at::kCUDA, at::kBFloat16, {heads, 0, 0, &take}));
    EXPECT_FALSE(suitsFlash(at::kCUDA, at::kFloat, {heads}));
    EXPECT_FALSE(suitsFlash(at::kCPU, at::kBFloat16, {heads}));
}

TEST(Attention, FlashOnAGpuEqualsTheCpu)
{
    if (!test::hasGpu())
        GTEST_SKIP() << test::needsGpu;
    const auto gpu = chooseDevice(Device::Cuda);
    ASSERT_TRUE(gpu) << describe(gpu.error());
    constexpr std::int64_t wide = 2 * 64; // two heads of a size that flash attention knows
    auto packing = packTokens({24, 24, 17, 5}, width);
    auto states = noise(packing.size(), 3 * wide).to(at::kBFloat16);
    auto moved = states.to(gpu->device);
    states.set_requires_grad(true);
    moved.set_requires_grad(true);
    const auto expected = attend(states, packing, {heads});
    packing.to(gpu->device);
    const auto result = attend(moved, packing, {heads});
    EXPECT_TRUE(close(result.cpu().to(at::kFloat).narrow(0, 0, packing.tokens),
                      expected.to(at::kFloat).narrow(0, 0, packing.tokens), 0.02));
    expected.narrow(0, 0, packing.tokens).sum().backward();
    result.narrow(0, 0, packing.tokens).sum().backward();
    EXPECT_TRUE(close(moved.grad().cpu().to(at::kFloat), states.grad().to(at::kFloat), 0.05));
}
