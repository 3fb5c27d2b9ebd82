#include "core/training/flops.h"

#include "core/experiment/planner.h"

namespace tlm {

double paperFlops(const Batch &batch, const ModelConfiguration &model)
{
    return 6.0 * static_cast<double>(batch.padded()) * static_cast<double>(encoderParameters(model));
}

double countedFlops(const Batch &batch, const ModelConfiguration &model)
{
    const auto tokens = static_cast<double>(batch.tokens);
    const double rowLength = tokens / static_cast<double>(batch.input.ids.size(0));
    return computedFlops(model, tokens, rowLength, static_cast<double>(batch.masked));
}

} // namespace tlm
