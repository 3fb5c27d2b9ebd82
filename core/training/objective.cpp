#include "core/training/objective.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cross_entropy_loss.h>

#include "core/training/batchoutputs.h"

namespace tlm {

namespace {

at::Tensor maskedLoss(const Bert &bert, const at::Tensor &states, const Batch &batch,
                      const ForwardOptions &options)
{
    return at::cross_entropy_loss(bert.maskedLogits(states, options), batch.maskedLabels);
}

at::Tensor classLoss(const at::Tensor &logits, const Batch &batch)
{
    return at::cross_entropy_loss(logits, batch.labels);
}

} // namespace

at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2)
{
    return (masked * rho2 + task) / (rho2 + 1);
}

StepLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options)
{
    if (!batch.maskedPositions.defined() && !batch.labels.defined())
        return {bert.encode(batch.input, options).sum() * 0, 0.0, {}};
    const BatchOutputs outputs = encodeBatch(bert, batch, options);
    const at::Tensor masked = outputs.masked.defined() ? maskedLoss(bert, outputs.masked, batch, options)
                                                       : outputs.classes.sum() * 0;
    if (!batch.labels.defined())
        return {masked, masked.item<double>(), {}};
    const at::Tensor task = classLoss(outputs.classes, batch);
    return {internalLoss(masked, task, rho2), masked.item<double>(), task.item<double>()};
}

StepLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor task = classLoss(encodeBatch(bert, batch, options).classes, batch);
    return {task, {}, task.item<double>()};
}

} // namespace tlm
