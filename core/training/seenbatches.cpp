#include "core/training/seenbatches.h"

#include <algorithm>

#include "core/training/batchsource.h"

namespace tlm {

namespace {

SeenSequence seeSequence(const Batch &batch, std::int64_t row)
{
    const std::int64_t length = batch.input.ids.size(1), real = batch.input.lengths[std::size_t(row)];
    const auto *ids = batch.input.ids.const_data_ptr<std::int64_t>() + row * length;
    const auto *types = batch.input.types.const_data_ptr<std::int64_t>() + row * length;
    SeenSequence sequence;
    sequence.ids.assign(ids, ids + real);
    sequence.secondStart = static_cast<std::int32_t>(std::find(types, types + real, 1) - types);
    if (batch.labels.defined())
        sequence.label = static_cast<std::int32_t>(batch.labels.const_data_ptr<std::int64_t>()[row]);
    return sequence;
}

/// Gives each hidden token to its sequence.
void addHidden(const Batch &batch, std::vector<SeenSequence> &sequences)
{
    if (batch.masked == 0)
        return;
    const std::int64_t length = batch.input.ids.size(1);
    const auto *positions = batch.maskedPositions.const_data_ptr<std::int64_t>();
    const auto *labels = batch.maskedLabels.const_data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < batch.masked; ++i) // those after them only round their number
        sequences[std::size_t(positions[i] / length)].hidden.push_back(
            {static_cast<std::int32_t>(positions[i] % length), static_cast<std::int32_t>(labels[i])});
}

SeenBatch see(const SourcedBatch &made)
{
    SeenBatch seen;
    seen.isInternal = made.isInternal;
    seen.length = made.batch.input.ids.size(1);
    seen.tokens = made.batch.tokens;
    for (std::size_t row = 0; row < made.sequences.size(); ++row) {
        seen.sequences.push_back(seeSequence(made.batch, static_cast<std::int64_t>(row)));
        seen.sequences.back().number = made.sequences[row];
    }
    addHidden(made.batch, seen.sequences);
    return seen;
}

} // namespace

std::vector<SeenBatch> seeBatches(Stage stage, const Configuration &configuration, const TrainingData &data,
                                  std::int64_t first, std::int64_t count)
{
    BatchSource source(stage, planStage(stage, configuration, data), configuration, data);
    std::vector<SeenBatch> seen;
    StreamPosition position;
    for (std::int64_t number = 0; number < first + count; ++number) {
        const SourcedBatch made = source.make(position);
        position = made.after;
        if (number < first)
            continue;
        seen.push_back(see(made));
        seen.back().number = number;
    }
    return seen;
}

SequenceOrigin originOf(const std::vector<std::uint32_t> &counts, std::uint32_t number)
{
    SequenceOrigin origin;
    while (number >= counts[origin.text])
        number -= counts[origin.text++];
    origin.piece = number;
    origin.pieces = counts[origin.text];
    return origin;
}

} // namespace tlm
