#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "core/experiment/configuration.h"
#include "core/training/trainingdata.h"
#include "core/training/trainingstate.h"

namespace tlm {

/// A token that the model must guess, and where it stands in its sequence.
struct HiddenToken
{
    std::int32_t position = 0, id = 0;
    friend bool operator==(const HiddenToken &, const HiddenToken &) = default;
};

/// One sequence of a batch as the model takes it in.
struct SeenSequence
{
    std::uint32_t number = 0;          ///< of the training example, or of the external sequence
    std::vector<std::int32_t> ids;     ///< masked, without padding
    std::vector<HiddenToken> hidden;   ///< ascending
    std::int32_t secondStart = 0;      ///< where tokens of type 1 begin; the length if there are none
    std::optional<std::int32_t> label; ///< of an example
};

struct SeenBatch
{
    std::int64_t number = 0; ///< from 0 within the stage
    bool isInternal = false;
    std::int64_t length = 0; ///< to which sequences are padded
    std::int64_t tokens = 0; ///< real ones
    std::vector<SeenSequence> sequences;
};

/// The batches `first` … `first` + `count` − 1 of a stage, exactly as a training gets them.
std::vector<SeenBatch> seeBatches(Stage stage, const Configuration &configuration, const TrainingData &data,
                                  std::int64_t first, std::int64_t count);

/// From which text of a list a sequence came, and which of its pieces it is.
struct SequenceOrigin
{
    std::size_t text = 0;
    std::uint32_t piece = 0, pieces = 1;
};
/// `counts`: how many sequences came of each text; `number` must be below their sum.
SequenceOrigin originOf(const std::vector<std::uint32_t> &counts, std::uint32_t number);

} // namespace tlm
