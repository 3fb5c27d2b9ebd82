#include "core/training/batch.h"

#include <algorithm>

#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>

#include "core/training/batchplan.h"
#include "core/training/masking.h"

namespace tlm {

namespace {

/// N is rounded up to a multiple of this: every new shape costs memory (oneDNN keeps a primitive for each).
constexpr std::size_t maskedRounding = 64;

at::Tensor toTensor(const std::vector<std::int64_t> &values)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(values.size())}, at::kLong);
    std::copy(values.begin(), values.end(), tensor.data_ptr<std::int64_t>());
    return tensor;
}

} // namespace

template <typename Change>
void Batch::forEachTensor(Change change)
{
    for (at::Tensor *tensor : {&input.ids, &input.types, &input.mask, &markers, &labels, &maskedPositions,
                               &maskedLabels, &maskedWeights, &labelWeights}) {
        if (tensor->defined())
            *tensor = change(*tensor);
    }
}

void Batch::pin()
{
    forEachTensor([](const at::Tensor &tensor) { return tensor.pin_memory(); });
}

void Batch::to(const at::Device &device)
{
    forEachTensor([&](const at::Tensor &tensor) { return tensor.to(device, /*non_blocking=*/true); });
}

Batch makeBatch(const Sequences &sequences, std::span<const std::uint32_t> numbers,
                const SpecialTokens &special)
{
    std::int32_t longest = 1;
    for (const std::uint32_t number : numbers)
        longest = std::max(longest, sequences.length(number));
    const std::int64_t length = paddedLength(longest);
    const auto rows = static_cast<std::int64_t>(numbers.size());

    Batch batch;
    batch.input.ids = at::full({rows, length}, special.padding, at::kLong);
    batch.input.types = at::zeros({rows, length}, at::kLong);
    batch.input.mask = at::zeros({rows, length}, at::kBool);
    auto *ids = batch.input.ids.data_ptr<std::int64_t>();
    auto *mask = batch.input.mask.data_ptr<bool>();
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto sequence = sequences[numbers[static_cast<std::size_t>(row)]];
        std::copy(sequence.begin(), sequence.end(), ids + row * length);
        std::fill_n(mask + row * length, sequence.size(), true);
        batch.tokens += static_cast<std::int64_t>(sequence.size());
        batch.input.lengths.push_back(static_cast<std::int64_t>(sequence.size()));
    }
    return batch;
}

Batch makeBatch(const LabelledSequences &examples, std::span<const std::uint32_t> numbers,
                const SpecialTokens &special)
{
    Batch batch = makeBatch(examples.sequences, numbers, special);
    const auto rows = static_cast<std::int64_t>(numbers.size());
    const std::int64_t length = batch.input.ids.size(1);
    batch.labels = at::empty({rows}, at::kLong);
    batch.markers = at::empty({rows, 2}, at::kLong);
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::size_t number = numbers[static_cast<std::size_t>(row)];
        const SequenceShape &shape = examples.shapes[number];
        batch.labels.data_ptr<std::int64_t>()[row] = examples.labels[number];
        std::copy(shape.markers.begin(), shape.markers.end(),
                  batch.markers.data_ptr<std::int64_t>() + 2 * row);
        auto *types = batch.input.types.data_ptr<std::int64_t>() + row * length;
        if (shape.hasTypes)
            std::fill(types + shape.secondStart, types + examples.sequences.length(number), 1);
    }
    return batch;
}

void maskBatch(Batch &batch, const Masking &masking, std::uint64_t step)
{
    const std::span ids(batch.input.ids.data_ptr<std::int64_t>(),
                        static_cast<std::size_t>(batch.input.ids.numel()));
    MaskedTokens masked =
        maskTokens(ids, masking.share, masking.special, masking.vocabulary, masking.random, step);
    batch.masked = static_cast<std::int64_t>(masked.positions.size());
    if (batch.masked == 0)
        return;
    while (masked.positions.size() % maskedRounding != 0) {
        masked.positions.push_back(0);
        masked.labels.push_back(-100);
    }
    batch.maskedPositions = toTensor(masked.positions);
    batch.maskedLabels = toTensor(masked.labels);
}

} // namespace tlm
