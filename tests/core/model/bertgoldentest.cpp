// Against Hugging Face transformers (tests/golden/model/make.py).
#include "tests/core/model/goldenmodel.h"
#include "tests/core/model/paddedattention.h"

#include <filesystem>

#include "temporaryfolder.h"

using namespace tlm;
namespace fs = std::filesystem;

namespace {

/// Models with both heads: BERT and RoBERTa.
class TrainedGolden : public test::GoldenModel, public testing::WithParamInterface<const char *>
{
protected:
    void SetUp() override { open(GetParam()); }
    void expectOutputs()
    {
        const auto &bert = m_model->bert;
        const auto hidden = bert.encode(m_input);
        expectNear(realStates(hidden), realStates(floats("hidden")), "hidden");
        expectNear(realStates(bert.maskedLogits(hidden)), realStates(floats("masked_logits")), "MLM logits");
        expectNear(bert.classLogits(hidden, m_input), floats("class_logits"), "class logits");
    }
};

class BertGolden : public test::GoldenModel
{
protected:
    void expectClasses()
    {
        const auto hidden = m_model->bert.encode(m_input);
        expectNear(m_model->bert.classLogits(hidden, m_input), floats("class_logits"), "class logits");
    }

    /// Logits of a checkpoint that the authors published.
    void expectPublished()
    {
        const auto &bert = m_model->bert;
        EXPECT_EQ(bert.head(), Head::Tlm);
        EXPECT_EQ(bert.labels(), 7);
        EXPECT_EQ(m_model->labels.front(), "LABEL_0");
        EXPECT_TRUE(m_model->notes.empty());
        const auto hidden = bert.encode(m_input);
        expectNear(realStates(hidden), realStates(floats("hidden")), "hidden");
        expectNear(realStates(bert.maskedLogits(hidden)), realStates(floats("masked_logits")), "MLM logits");
        expectClasses();
    }
};

} // namespace

TEST_P(TrainedGolden, HiddenStatesAndLogits)
{
    expectOutputs();
}

TEST_P(TrainedGolden, HiddenStatesAndLogitsWithoutGradients)
{
    const c10::NoGradGuard noGradients;
    expectOutputs();
}

TEST_P(TrainedGolden, AttentionWeights)
{
    const auto attention = test::paddedAttention(m_model->bert, m_input);
    ASSERT_EQ(attention.size(), 2U);
    const auto rows = m_input.mask.to(at::kFloat).unsqueeze(1).unsqueeze(3);
    for (std::size_t layer = 0; layer < attention.size(); ++layer) {
        const auto name = "attention." + std::to_string(layer);
        expectNear(attention[layer] * rows, floats(name) * rows, name);
    }
}

TEST_P(TrainedGolden, LossesAndAllGradients)
{
    const auto masked = maskedLoss(m_model->bert.encode(m_input));
    EXPECT_NEAR(masked.item<float>(), floats("masked_loss").item<float>(), 1e-5F);
    EXPECT_NEAR(backward().item<float>(), floats("loss").item<float>(), 1e-5F);
    for (const auto &parameter : m_model->bert.parameters())
        expectNear(parameter.value.grad(), ofParameter("gradient", parameter.name), parameter.name);
}

TEST_P(TrainedGolden, NamesOfLabelsAndTokens)
{
    EXPECT_EQ(m_model->labels, (std::vector<std::string>{"animal", "food", "plant"}));
    EXPECT_EQ(m_model->tokenizer->size(), 58);
    EXPECT_TRUE(m_model->notes.empty());
}

INSTANTIATE_TEST_SUITE_P(Families, TrainedGolden, testing::Values("bert", "roberta"),
                         [](const auto &instance) { return std::string(instance.param); });

TEST_F(BertGolden, ClassesOfHuggingFacesOwnHead)
{
    open("pooled");
    EXPECT_EQ(m_model->bert.head(), Head::Pooled);
    EXPECT_EQ(m_model->bert.configuration().activation, Activation::GeluTanh);
    EXPECT_EQ(m_model->notes.size(), 1U) << "no MLM head";
    expectClasses();
}

TEST_F(BertGolden, APublishedCheckpointOpens)
{
    open("tlm");
    expectPublished();
}

TEST_F(BertGolden, APublishedCheckpointOpensInTheOlderFormat)
{
    const test::TemporaryFolder folder;
    fs::copy(golden() / "tlm", folder.path(), fs::copy_options::recursive);
    fs::copy(golden() / "tlm_legacy.bin", folder / "pytorch_model.bin", fs::copy_options::overwrite_existing);
    open(folder.path(), "tlm");
    expectPublished();
}

TEST_F(BertGolden, ModelsAreTheSameAfterTheyWereSaved)
{
    for (const std::string name : {"bert", "roberta", "pooled", "tlm"}) {
        SCOPED_TRACE(name);
        open(name);
        const test::TemporaryFolder folder;
        ASSERT_TRUE(savePretrained(*m_model, folder.path()));
        open(folder.path(), name);
        expectClasses();
        EXPECT_TRUE(m_model->notes.empty());
    }
}
