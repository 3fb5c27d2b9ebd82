#include "core/training/objective.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>

namespace tlm {

namespace {

at::Tensor maskedLoss(const Bert &bert, const at::Tensor &hidden, const Batch &batch,
                      const ForwardOptions &options)
{
    if (!batch.maskedPositions.defined())
        return hidden.sum() * 0;
    const at::Tensor states = hidden.reshape({-1, hidden.size(-1)}).index_select(0, batch.maskedPositions);
    return at::cross_entropy_loss(bert.maskedLogits(states, options).to(at::kFloat), batch.maskedLabels);
}

at::Tensor classLoss(const Bert &bert, const at::Tensor &hidden, const Batch &batch,
                     const ForwardOptions &options)
{
    const at::Tensor logits = bert.classLogits(hidden, batch.input, batch.markers, options);
    return at::cross_entropy_loss(logits.to(at::kFloat), batch.labels);
}

} // namespace

at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2)
{
    return (masked * rho2 + task) / (rho2 + 1);
}

StepLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options)
{
    const at::Tensor hidden = bert.encode(batch.input, options);
    const at::Tensor masked = maskedLoss(bert, hidden, batch, options);
    if (!batch.labels.defined())
        return {masked, masked.item<double>(), {}};
    const at::Tensor task = classLoss(bert, hidden, batch, options);
    return {internalLoss(masked, task, rho2), masked.item<double>(), task.item<double>()};
}

StepLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor task = classLoss(bert, bert.encode(batch.input, options), batch, options);
    return {task, {}, task.item<double>()};
}

} // namespace tlm
