#include "core/model/fusedlinear.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/linear.h>
#include <c10/core/GradMode.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/model/tensors.h"

using namespace tlm;
using test::close;
using test::noise;

RC_GTEST_PROP(FusedLinear, EqualsTheProductAndItsGelu, ())
{
    const c10::NoGradGuard noGradients;
    const auto rows = *rc::gen::inRange<std::int64_t>(1, 70), in = *rc::gen::inRange<std::int64_t>(1, 70),
               out = *rc::gen::inRange<std::int64_t>(1, 70);
    const auto input = noise(rows, in), weight = noise(out, in), bias = noise(1, out)[0];
    RC_ASSERT(suitsFusedLinear(input));
    const auto expected = at::linear(input, weight, bias);
    RC_ASSERT(close(fusedLinear(input, weight, bias), expected));
    RC_ASSERT(close(fusedLinear(input, weight, bias, /*withGelu=*/true), at::gelu(expected)));
}

TEST(FusedLinear, TakesPartsOfALargerMatrix)
{
    const c10::NoGradGuard noGradients;
    const auto input = noise(6, 20).narrow(1, 4, 8), weight = noise(5, 8), bias = noise(1, 5)[0];
    EXPECT_TRUE(close(fusedLinear(input, weight, bias), at::linear(input, weight, bias)));
}

TEST(FusedLinear, IsForFloatsWithoutGradientsAlone)
{
    EXPECT_FALSE(suitsFusedLinear(noise(2, 3))) << "gradients are computed";
    const c10::NoGradGuard noGradients;
    EXPECT_TRUE(suitsFusedLinear(noise(2, 3)));
    EXPECT_FALSE(suitsFusedLinear(noise(2, 3).to(at::kBFloat16)));
    EXPECT_FALSE(suitsFusedLinear(noise(2, 3).narrow(0, 0, 0))) << "nothing to compute";
}
