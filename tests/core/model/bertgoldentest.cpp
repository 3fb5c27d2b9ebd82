// Against Hugging Face transformers (tests/golden/model/make.py).
#include <filesystem>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/empty.h>
#include <gtest/gtest.h>

#include "core/data/safetensors.h"
#include "core/model/pretrained.h"
#include "core/model/weights.h"

using namespace tlm;

namespace {

const std::filesystem::path golden = std::filesystem::path(TLM_GOLDEN_DIR) / "model";

class BertGolden : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = openPretrained(golden / "bert");
        ASSERT_TRUE(opened) << opened.error().cause;
        m_model.emplace(std::move(*opened));
        auto file = SafeTensors::open(golden / "expected.safetensors");
        ASSERT_TRUE(file) << file.error().cause;
        m_expected.emplace(std::move(*file));
        m_input = {integers("ids"), integers("types"), integers("mask").to(at::kBool)};
    }

    at::Tensor floats(const std::string &name) const
    {
        const auto *tensor = m_expected->find(name);
        return tensor ? readWeight(*tensor) : at::Tensor();
    }

    at::Tensor integers(const std::string &name) const
    {
        const auto &view = *m_expected->find(name);
        auto tensor = at::empty(view.shape, at::kLong);
        std::copy(view.bytes.begin(), view.bytes.end(), static_cast<std::byte *>(tensor.mutable_data_ptr()));
        return tensor;
    }

    /// At real tokens only: what padding holds is nobody's business.
    void expectNear(const at::Tensor &actual, const at::Tensor &expected, const std::string &what) const
    {
        ASSERT_EQ(actual.sizes(), expected.sizes()) << what;
        EXPECT_LT((actual - expected).abs().max().item<float>(), 1e-5F) << what;
    }

    at::Tensor realStates(const at::Tensor &states) const
    {
        return states * m_input.mask.to(at::kFloat).unsqueeze(2);
    }

    std::optional<PretrainedModel> m_model;
    std::optional<SafeTensors> m_expected;
    EncoderInput m_input;
};

} // namespace

TEST_F(BertGolden, HiddenStatesAndLogits)
{
    const auto &bert = m_model->bert;
    const auto hidden = bert.encode(m_input);
    expectNear(realStates(hidden), realStates(floats("hidden")), "hidden");
    expectNear(realStates(bert.maskedLogits(hidden)), realStates(floats("masked_logits")), "MLM logits");
    expectNear(bert.classLogits(hidden, m_input), floats("class_logits"), "class logits");
}

TEST_F(BertGolden, AttentionWeights)
{
    std::vector<at::Tensor> attention;
    ForwardOptions options;
    options.attention = &attention;
    m_model->bert.encode(m_input, options);
    ASSERT_EQ(attention.size(), 2U);
    const auto rows = m_input.mask.to(at::kFloat).unsqueeze(1).unsqueeze(3);
    for (std::size_t layer = 0; layer < attention.size(); ++layer) {
        const auto name = "attention." + std::to_string(layer);
        expectNear(attention[layer] * rows, floats(name) * rows, name);
    }
}

TEST_F(BertGolden, LossAndAllGradients)
{
    const auto &bert = m_model->bert;
    const auto hidden = bert.encode(m_input);
    const auto masked = bert.maskedLogits(hidden.flatten(0, 1).index_select(0, integers("positions")));
    const auto classes = bert.classLogits(hidden, m_input);
    const auto loss = at::cross_entropy_loss(masked, integers("targets")) +
                      at::cross_entropy_loss(classes, integers("labels"));
    EXPECT_NEAR(loss.item<float>(), floats("loss").item<float>(), 1e-5F);
    loss.backward();
    for (const auto &parameter : bert.parameters()) {
        const auto expected = floats("gradient." + parameter.name);
        ASSERT_TRUE(expected.defined()) << parameter.name;
        expectNear(parameter.value.grad(), expected, parameter.name);
    }
}

TEST_F(BertGolden, NamesOfLabelsAndTokens)
{
    EXPECT_EQ(m_model->labels, (std::vector<std::string>{"animal", "food", "plant"}));
    EXPECT_EQ(m_model->tokenizer->size(), 58);
    EXPECT_EQ(m_model->bert.head(), Head::Linear);
}
