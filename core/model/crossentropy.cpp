#include "core/model/crossentropy.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/dot.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/full.h>
#include <ATen/ops/logsumexp.h>
#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/functions/utils.h>

namespace tlm {

namespace {

/// So many numbers at a time stay in the processor's cache.
constexpr std::int64_t blockNumbers = 1 << 18;

/// Calls `work(first row, number of rows)` for blocks of rows.
template <typename Work>
void forEachBlock(const at::Tensor &logits, Work work)
{
    const auto rows = logits.size(0);
    const auto step = logits.is_cpu() ? std::max<std::int64_t>(1, blockNumbers / logits.size(1)) : rows;
    for (std::int64_t first = 0; first < rows; first += step)
        work(first, std::min(step, rows - first));
}

struct CrossEntropyBackward final : torch::autograd::Node
{
    at::Tensor logits, labels, weights; ///< labels [N, 1], 0 where there is none
    at::Tensor sums;                    ///< [N] logarithms of the sums of exponentials

    torch::autograd::variable_list apply(torch::autograd::variable_list &&gradients) override
    {
        const c10::NoGradGuard noGradients;
        const auto factors = (weights * gradients[0]).unsqueeze(1);
        auto result = at::empty_like(logits);
        forEachBlock(logits, [&](std::int64_t first, std::int64_t rows) {
            auto values = logits.narrow(0, first, rows).to(at::kFloat, false, true);
            values.sub_(sums.narrow(0, first, rows).unsqueeze(1)).exp_();
            values.scatter_add_(1, labels.narrow(0, first, rows), at::full({rows, 1}, -1.0, sums.options()));
            result.narrow(0, first, rows).copy_(values.mul_(factors.narrow(0, first, rows)));
        });
        return {result};
    }

    void release_variables() override
    {
        for (auto *tensor : {&logits, &labels, &weights, &sums})
            tensor->reset();
    }
};

at::Tensor meanWeights(const at::Tensor &labels)
{
    const auto real = (labels >= 0).to(at::kFloat);
    return real / real.sum();
}

} // namespace

at::Tensor crossEntropy(const at::Tensor &logits, const at::Tensor &labels, const at::Tensor &weights)
{
    const bool learns = c10::GradMode::is_enabled() && logits.requires_grad();
    const c10::NoGradGuard noGradients;
    const auto node =
        std::shared_ptr<CrossEntropyBackward>(new CrossEntropyBackward, torch::autograd::deleteNode);
    node->labels = labels.clamp_min(0).unsqueeze(1);
    node->weights = weights.defined() ? weights : meanWeights(labels);
    node->sums = at::empty({logits.size(0)}, logits.options().dtype(at::kFloat));
    auto losses = at::empty_like(node->sums);
    forEachBlock(logits, [&](std::int64_t first, std::int64_t rows) {
        const auto values = logits.narrow(0, first, rows).to(at::kFloat);
        const auto sums = at::logsumexp(values, 1);
        node->sums.narrow(0, first, rows).copy_(sums);
        losses.narrow(0, first, rows)
            .copy_(sums - values.gather(1, node->labels.narrow(0, first, rows)).squeeze(1));
    });
    auto loss = at::dot(losses, node->weights);
    if (learns) {
        node->logits = logits.detach();
        node->set_next_edges(torch::autograd::collect_next_edges(logits));
        torch::autograd::set_history(loss, node);
    }
    return loss;
}

} // namespace tlm
