#pragma once
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/empty.h>
#include <gtest/gtest.h>

#include "core/data/safetensors.h"
#include "core/model/filenames.h"
#include "core/model/pretrained.h"
#include "core/model/weights.h"

namespace tlm::test {

/// A small random model and what Hugging Face transformers computed with it (tests/golden/model/make.py).
class GoldenModel : public testing::Test
{
protected:
    static std::filesystem::path golden() { return std::filesystem::path(TLM_GOLDEN_DIR) / "model"; }

    void open(const std::string &name) { open(golden() / name, name); }
    void open(const std::filesystem::path &folder, const std::string &name)
    {
        auto opened = openPretrained(folder);
        ASSERT_TRUE(opened) << describe(opened.error());
        m_model.emplace(std::move(*opened));
        auto file = SafeTensors::open(golden() / "expected" / (name + ".safetensors"));
        ASSERT_TRUE(file) << describe(file.error());
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

    /// What is expected of a parameter, which the file calls by Hugging Face's name.
    at::Tensor ofParameter(const std::string &kind, const std::string &parameter) const
    {
        return floats(kind + "." + fileName(parameter, m_model->bert.configuration().family));
    }

    static void expectNear(const at::Tensor &actual, const at::Tensor &expected, const std::string &what)
    {
        ASSERT_TRUE(expected.defined()) << what;
        ASSERT_EQ(actual.sizes(), expected.sizes()) << what;
        EXPECT_LT((actual - expected).abs().max().item<float>(), 1e-5F) << what;
    }

    /// At real tokens only: what padding holds is nobody's business.
    at::Tensor realStates(const at::Tensor &states) const
    {
        return states * m_input.mask.to(at::kFloat).unsqueeze(2);
    }

    at::Tensor maskedLoss(const at::Tensor &hidden) const
    {
        const auto masked = hidden.flatten(0, 1).index_select(0, integers("positions"));
        return at::cross_entropy_loss(m_model->bert.maskedLogits(masked), integers("targets"));
    }

    /// The loss of both heads, with its gradients in the parameters.
    at::Tensor backward() const
    {
        const auto hidden = m_model->bert.encode(m_input);
        const auto classes = m_model->bert.classLogits(hidden, m_input);
        const auto loss = maskedLoss(hidden) + at::cross_entropy_loss(classes, integers("labels"));
        loss.backward();
        return loss;
    }

    std::optional<PretrainedModel> m_model;
    std::optional<SafeTensors> m_expected;
    EncoderInput m_input;
};

} // namespace tlm::test
