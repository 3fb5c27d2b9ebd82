#include "core/training/objective.h"

#include <ATen/TensorOperators.h>

#include "core/model/crossentropy.h"
#include "core/training/batchoutputs.h"

namespace tlm {

namespace {

at::Tensor maskedLoss(const Bert &bert, const at::Tensor &states, const Batch &batch,
                      const ForwardOptions &options)
{
    return crossEntropy(bert.maskedLogits(states, options), batch.maskedLabels, batch.maskedWeights);
}

at::Tensor classLoss(const at::Tensor &logits, const Batch &batch)
{
    return crossEntropy(logits, batch.labels, batch.labelWeights);
}

} // namespace

at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2)
{
    return (masked * rho2 + task) / (rho2 + 1);
}

BatchLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options)
{
    if (!batch.maskedPositions.defined() && !batch.labels.defined()) {
        const at::Tensor nothing = bert.encode(batch.input, options).sum() * 0;
        return {nothing, nothing.detach(), {}};
    }
    const BatchOutputs outputs = encodeBatch(bert, batch, options);
    const at::Tensor masked = outputs.masked.defined() ? maskedLoss(bert, outputs.masked, batch, options)
                                                       : outputs.classes.sum() * 0;
    if (!batch.labels.defined())
        return {masked, masked.detach(), {}};
    const at::Tensor task = classLoss(outputs.classes, batch);
    return {internalLoss(masked, task, rho2), masked.detach(), task.detach()};
}

BatchLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options)
{
    const at::Tensor task = classLoss(encodeBatch(bert, batch, options).classes, batch);
    return {task, {}, task.detach()};
}

} // namespace tlm
