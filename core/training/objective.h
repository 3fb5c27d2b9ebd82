#pragma once
#include <optional>

#include <ATen/core/Tensor.h>

#include "core/training/batch.h"

namespace tlm {

/// The losses of one step. `total` is what is minimised; the parts are there if the batch has them.
struct StepLoss
{
    at::Tensor total;
    std::optional<double> masked, task;
};

/// Weight of an internal batch: (rho2 · L_mlm + L_task) / (rho2 + 1), the normalised loss of the authors'
/// code, unlike the paper's formula (facts §2.1).
at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2);

/// Joint training: an external batch (without labels) gives L_mlm, an internal one internalLoss of both; the
/// task head sees the masked inputs. A batch in which nothing was masked counts L_mlm as 0.
StepLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options);

/// Fine-tuning: L_task alone.
StepLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options);

} // namespace tlm
