// One step of training against PyTorch's (tests/golden/model/make.py).
#include "core/training/adamw.h"

#include "tests/core/model/goldenmodel.h"

using namespace tlm;

namespace {

class StepGolden : public test::GoldenModel, public testing::WithParamInterface<const char *>
{
};

} // namespace

TEST_P(StepGolden, AllParametersAfterOneStep)
{
    open(GetParam());
    backward();
    AdamW(m_model->bert.parameters(), {}).step(floats("rate").item<float>());
    for (const auto &parameter : m_model->bert.parameters()) {
        expectNear(parameter.value.detach(), ofParameter("stepped", parameter.name), parameter.name);
        EXPECT_FALSE(parameter.value.grad().defined()) << "gradients are dropped";
    }
}

INSTANTIATE_TEST_SUITE_P(Families, StepGolden, testing::Values("bert", "roberta"),
                         [](const auto &instance) { return std::string(instance.param); });
