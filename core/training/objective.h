#pragma once
#include <optional>

#include <ATen/core/Tensor.h>

#include "core/training/batch.h"

namespace tlm {

/// The losses of one batch. `total` is what is minimised; the parts are defined if the batch has them.
struct BatchLoss
{
    at::Tensor total;
    at::Tensor masked, task; ///< without gradient
};

/// Batches of random lengths would have many shapes.
inline constexpr ShapeRounding trainingRounding{.length = 16};

/// Weight of an internal batch: (rho2 · L_mlm + L_task) / (rho2 + 1), the normalised loss of the authors'
/// code, unlike the paper's formula (facts §2.1).
at::Tensor internalLoss(const at::Tensor &masked, const at::Tensor &task, double rho2);

/// Joint training: an external batch (without labels) gives L_mlm, an internal one internalLoss of both; the
/// task head sees the masked inputs. L_mlm is the mean over masked tokens and L_task over examples, or what
/// the batch's weights make of them. A batch in which nothing was masked counts L_mlm as 0.
BatchLoss jointLoss(const Bert &bert, const Batch &batch, double rho2, const ForwardOptions &options);

/// Fine-tuning: L_task alone.
BatchLoss taskLoss(const Bert &bert, const Batch &batch, const ForwardOptions &options);

} // namespace tlm
