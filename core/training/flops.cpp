#include "core/training/flops.h"

#include "core/experiment/planner.h"

namespace tlm {

namespace {

/// The tokens for which the last layer goes on behind its attention (encodeBatch).
double lastStates(const Batch &batch, const ModelConfiguration &model)
{
    if (batch.labels.defined() && model.pooling == Pooling::Mean)
        return static_cast<double>(batch.tokens);
    const std::int64_t pooled = model.pooling == Pooling::Markers ? 2 : 1;
    return static_cast<double>(batch.masked + (batch.labels.defined() ? batch.labels.size(0) * pooled : 0));
}

} // namespace

double paperFlops(const Batch &batch, const ModelConfiguration &model)
{
    return 6.0 * static_cast<double>(batch.padded()) * static_cast<double>(encoderParameters(model));
}

double countedFlops(const Batch &batch, const ModelConfiguration &model)
{
    const auto hidden = static_cast<double>(model.hidden);
    const auto layers = static_cast<double>(model.layers);
    const auto tokens = static_cast<double>(batch.tokens);
    const double projections = 3 * hidden * hidden;
    const double behindAttention = hidden * hidden + 2 * hidden * static_cast<double>(model.feedForward);
    double pairs = 0;
    for (const std::int64_t length : batch.input.lengths)
        pairs += static_cast<double>(length * length);
    const double head = hidden * (hidden + static_cast<double>(model.vocabulary));
    return 6 * (layers * (tokens * projections + 2 * hidden * pairs) +
                ((layers - 1) * tokens + lastStates(batch, model)) * behindAttention +
                static_cast<double>(batch.masked) * head);
}

} // namespace tlm
