#include "core/training/lossweights.h"

#include <algorithm>

#include <ATen/ops/empty.h>

namespace tlm {

namespace {

/// Divides the weights of each part by their sum and by the number of parts that have any.
void normalise(std::vector<double> &weights, const std::vector<std::size_t> &parts, std::size_t count)
{
    std::vector<double> sums(count);
    for (std::size_t i = 0; i < weights.size(); ++i)
        sums[parts[i]] += weights[i];
    const auto filled = std::ranges::count_if(sums, [](double sum) { return sum > 0; });
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0)
            weights[i] /= sums[parts[i]] * static_cast<double>(filled);
    }
}

std::vector<float> normalised(std::vector<double> weights, const std::vector<std::size_t> &rows,
                              std::int64_t averageSequences)
{
    std::vector<std::size_t> parts(rows.size());
    std::size_t count = 1;
    if (averageSequences > 0) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            parts[i] = rows[i] / static_cast<std::size_t>(averageSequences);
            count = std::max(count, parts[i] + 1);
        }
    }
    normalise(weights, parts, count);
    return {weights.begin(), weights.end()};
}

std::span<const std::int64_t> numbers(const at::Tensor &tensor)
{
    return {tensor.const_data_ptr<std::int64_t>(), static_cast<std::size_t>(tensor.numel())};
}

at::Tensor toTensor(const std::vector<float> &values)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(values.size())}, at::kFloat);
    std::copy(values.begin(), values.end(), tensor.mutable_data_ptr<float>());
    return tensor;
}

} // namespace

std::vector<float> maskedWeights(std::span<const std::int64_t> positions,
                                 std::span<const std::int64_t> labels, std::int64_t rowLength,
                                 std::int64_t averageSequences)
{
    std::vector<double> weights(positions.size());
    std::vector<std::size_t> rows(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        weights[i] = labels[i] < 0 ? 0 : 1;
        rows[i] = static_cast<std::size_t>(positions[i] / rowLength);
    }
    return normalised(std::move(weights), rows, averageSequences);
}

std::vector<float> exampleWeights(std::span<const std::int64_t> labels, const LossWeighting &weighting)
{
    std::vector<double> weights(labels.size(), 1);
    std::vector<std::size_t> rows(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        rows[i] = i;
        if (!weighting.classWeights.empty())
            weights[i] = weighting.classWeights[static_cast<std::size_t>(labels[i])];
    }
    return normalised(std::move(weights), rows, weighting.averageSequences);
}

void weighLosses(Batch &batch, const LossWeighting &weighting)
{
    if (weighting.averageSequences > 0 && batch.maskedPositions.defined())
        batch.maskedWeights =
            toTensor(maskedWeights(numbers(batch.maskedPositions), numbers(batch.maskedLabels),
                                   batch.input.ids.size(1), weighting.averageSequences));
    const bool plain = weighting.averageSequences == 0 && weighting.classWeights.empty();
    if (!plain && batch.labels.defined())
        batch.labelWeights = toTensor(exampleWeights(numbers(batch.labels), weighting));
}

} // namespace tlm
