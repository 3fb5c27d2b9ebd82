#include "core/model/crossentropy.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/dot.h>
#include <ATen/ops/tensor.h>
#include <gtest/gtest.h>

using namespace tlm;

namespace {

at::Tensor someLogits(std::int64_t rows, std::int64_t columns)
{
    auto logits = at::arange(rows * columns, at::kFloat).mul(1.7).sin().mul(8).view({rows, columns});
    logits.set_requires_grad(true);
    return logits;
}

/// Labels that jump about; every fifth row has none.
at::Tensor someLabels(std::int64_t rows, std::int64_t columns)
{
    auto labels = (at::arange(rows, at::kLong) * 7919) % columns;
    labels.masked_fill_(at::arange(rows, at::kLong) % 5 == 3, -100);
    return labels;
}

bool close(const at::Tensor &left, const at::Tensor &right, double tolerance = 1e-6)
{
    return at::allclose(left, right, 1e-5, tolerance);
}

} // namespace

TEST(CrossEntropy, EqualsATensWithItsGradient)
{
    for (const auto &[rows, columns] : {std::pair{1, 2}, {7, 50}, {100, 30522}, {300, 8192}}) {
        const auto logits = someLogits(rows, columns), plain = someLogits(rows, columns);
        const auto labels = someLabels(rows, columns);
        const auto loss = crossEntropy(logits, labels), expected = at::cross_entropy_loss(plain, labels);
        EXPECT_TRUE(close(loss, expected));
        (loss * 3).backward();
        (expected * 3).backward();
        EXPECT_TRUE(close(logits.grad(), plain.grad(), 1e-8)) << rows << " × " << columns;
    }
}

TEST(CrossEntropy, WeightsSayWhatEachRowCounts)
{
    const auto logits = someLogits(6, 10), plain = someLogits(6, 10);
    const auto labels = at::arange(6, at::kLong);
    const auto weights = at::tensor({0.5, 0.0, 0.1, 0.2, 0.2, 0.0}, at::kFloat);
    const auto loss = crossEntropy(logits, labels, weights);
    const auto each = at::cross_entropy_loss(plain, labels, {}, at::Reduction::None);
    const auto expected = at::dot(each, weights);
    EXPECT_TRUE(close(loss, expected));
    loss.backward();
    expected.backward();
    EXPECT_TRUE(close(logits.grad(), plain.grad(), 1e-8));
    EXPECT_EQ(logits.grad()[1].abs().max().item<float>(), 0.0F);
}

TEST(CrossEntropy, OfRoundedLogitsIsThatOfTheirValues)
{
    const auto exact = someLogits(40, 100).detach().to(at::kBFloat16).to(at::kFloat);
    auto plain = exact.clone(), rounded = exact.to(at::kBFloat16);
    plain.set_requires_grad(true);
    rounded.set_requires_grad(true);
    const auto labels = someLabels(40, 100);
    const auto loss = crossEntropy(rounded, labels), expected = at::cross_entropy_loss(plain, labels);
    EXPECT_EQ(loss.scalar_type(), at::kFloat);
    EXPECT_TRUE(close(loss, expected));
    loss.backward();
    expected.backward();
    EXPECT_EQ(rounded.grad().scalar_type(), at::kBFloat16);
    EXPECT_TRUE(at::allclose(rounded.grad().to(at::kFloat), plain.grad(), 0.01, 1e-9));
}

TEST(CrossEntropy, WithoutGradientThereIsNone)
{
    EXPECT_FALSE(crossEntropy(someLogits(3, 4).detach(), someLabels(3, 4)).requires_grad());
}
