#include "core/training/objective.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/dot.h>

namespace tlm {

namespace {

/// The mean over the rows whose label is real, or their sum with weights.
at::Tensor crossEntropy(const at::Tensor &logits, const at::Tensor &labels, const at::Tensor &weights)
{
    const at::Tensor values = logits.to(at::kFloat);
    if (!weights.defined())
        return at::cross_entropy_loss(values, labels);
    return at::dot(at::cross_entropy_loss(values, labels, {}, at::Reduction::None), weights);
}

at::Tensor maskedLoss(const Bert &bert, const at::Tensor &hidden, const Batch &batch,
                      const ForwardOptions &options)
{
    if (!batch.maskedPositions.defined())
        return hidden.sum() * 0;
    const at::Tensor states = hidden.reshape({-1, hidden.size(-1)}).index_select(0, batch.maskedPositions);
    return crossEntropy(bert.maskedLogits(states, options), batch.maskedLabels, batch.maskedWeights);
}

at::Tensor classLoss(const Bert &bert, const at::Tensor &hidden, const Batch &batch,
                     const ForwardOptions &options)
{
    const at::Tensor logits = bert.classLogits(hidden, batch.input, batch.markers, options);
    return crossEntropy(logits, batch.labels, batch.labelWeights);
}

} // namespace

at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2)
{
    return (masked * rho2 + task) / (rho2 + 1);
}

BatchLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options)
{
    const at::Tensor hidden = bert.encode(batch.input, options);
    const at::Tensor masked = maskedLoss(bert, hidden, batch, options);
    if (!batch.labels.defined())
        return {masked, masked.detach(), {}};
    const at::Tensor task = classLoss(bert, hidden, batch, options);
    return {internalLoss(masked, task, rho2), masked.detach(), task.detach()};
}

BatchLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor task = classLoss(bert, bert.encode(batch.input, options), batch, options);
    return {task, {}, task.detach()};
}

} // namespace tlm
