#include "core/training/flops.h"

#include "core/experiment/planner.h"

namespace tlm {

double paperFlops(const Batch &batch, const ModelConfiguration &model)
{
    return 6.0 * static_cast<double>(batch.padded()) * static_cast<double>(encoderParameters(model));
}

double countedFlops(const Batch &batch, const ModelConfiguration &model)
{
    const auto hidden = static_cast<double>(model.hidden);
    const auto layers = static_cast<double>(model.layers);
    const auto tokens = static_cast<double>(batch.tokens);
    const double rowLength = tokens / static_cast<double>(batch.input.ids.size(0));
    const double products =
        layers * (4 * hidden * hidden + 2 * hidden * static_cast<double>(model.feedForward));
    const double attention = layers * 2 * hidden * rowLength;
    const double head = hidden * (hidden + static_cast<double>(model.vocabulary));
    return 6 * (tokens * (products + attention) + static_cast<double>(batch.masked) * head);
}

} // namespace tlm
