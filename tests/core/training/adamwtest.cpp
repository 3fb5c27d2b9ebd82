#include "core/training/adamw.h"

#include <cmath>

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>
#include <gtest/gtest.h>

#include "core/base/json.h"

using namespace tlm;

namespace {

at::Tensor tensorOf(const Json &numbers)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(numbers.size())}, at::kFloat);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        tensor.data_ptr<float>()[i] = numbers[i].get<float>();
    return tensor;
}

Bert::Parameter parameterOf(const std::string &name, const Json &numbers, bool decays)
{
    at::Tensor value = tensorOf(numbers);
    value.set_requires_grad(true);
    return {name, value, decays};
}

void expectNear(const at::Tensor &actual, const Json &expected, double tolerance)
{
    const at::Tensor flat = actual.detach().reshape({-1});
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(flat.data_ptr<float>()[i], expected[i].get<double>(), tolerance) << i;
}

class AdamWGolden : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto json = readJson(std::string(TLM_GOLDEN_DIR) + "/training/adamw.json");
        ASSERT_TRUE(json);
        golden = *json;
        parameters = {parameterOf("decayed", golden["start"][0], true),
                      parameterOf("plain", golden["start"][1], false)};
    }

    /// Gives the parameters the gradients of a golden step and does the step.
    double apply(AdamW &optimizer, const Json &step) const
    {
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (!step["gradients"][i].is_null())
                parameters[i].value.mutable_grad() = tensorOf(step["gradients"][i]);
        }
        const double norm = clipGradients(parameters, 1.0);
        optimizer.step(step["rate"].get<double>());
        return norm;
    }

    Json golden;
    std::vector<Bert::Parameter> parameters;
};

} // namespace

TEST_F(AdamWGolden, FiveStepsEqualPyTorchs)
{
    AdamW optimizer(parameters, {0.9, 0.98, 1e-6, 0.01});
    for (const Json &step : golden["steps"]) {
        EXPECT_NEAR(apply(optimizer, step), step["norm"].get<double>(), 1e-5);
        expectNear(parameters[0].value, step["values"][0], 1e-6);
        expectNear(parameters[1].value, step["values"][1], 1e-6);
    }
}

TEST_F(AdamWGolden, ARestoredOptimizerGoesOnBitForBit)
{
    AdamW whole(parameters, {0.9, 0.98, 1e-6, 0.01});
    for (const Json &step : golden["steps"])
        apply(whole, step);
    const at::Tensor expected = parameters[0].value.detach().clone();

    SetUp();
    AdamW first(parameters, {0.9, 0.98, 1e-6, 0.01});
    apply(first, golden["steps"][0]);
    apply(first, golden["steps"][1]);
    AdamW second(parameters, {0.9, 0.98, 1e-6, 0.01});
    second.restore(first.state());
    for (std::size_t i = 2; i < golden["steps"].size(); ++i)
        apply(second, golden["steps"][i]);
    EXPECT_TRUE(parameters[0].value.detach().equal(expected));
}

TEST_F(AdamWGolden, GradientsAreDroppedAfterAStep)
{
    AdamW optimizer(parameters, {});
    apply(optimizer, golden["steps"][0]);
    EXPECT_FALSE(parameters[0].value.grad().defined());
    const at::Tensor before = parameters[0].value.detach().clone();
    optimizer.step(0.1);
    EXPECT_TRUE(parameters[0].value.detach().equal(before));
}

TEST(ClipGradients, ScalesTheCommonNormDownButNeverUp)
{
    std::vector<Bert::Parameter> parameters = {parameterOf("a", Json{0.0, 0.0}, true),
                                               parameterOf("b", Json{0.0}, false)};
    const auto setGradients = [&] {
        parameters[0].value.mutable_grad() = tensorOf(Json{3.0, 0.0});
        parameters[1].value.mutable_grad() = tensorOf(Json{4.0});
    };
    setGradients();
    EXPECT_DOUBLE_EQ(clipGradients(parameters, 1), 5);
    expectNear(parameters[0].value.grad(), Json{0.6, 0.0}, 1e-6);
    expectNear(parameters[1].value.grad(), Json{0.8}, 1e-6);
    EXPECT_NEAR(clipGradients(parameters, 2), 1, 1e-6);
    expectNear(parameters[1].value.grad(), Json{0.8}, 1e-6);
    setGradients();
    EXPECT_DOUBLE_EQ(clipGradients(parameters, 0), 5);
    expectNear(parameters[1].value.grad(), Json{4.0}, 0);
}

TEST(ClipGradients, OfNothingIsZero)
{
    EXPECT_EQ(clipGradients({parameterOf("a", Json{1.0}, true)}, 1), 0);
}
