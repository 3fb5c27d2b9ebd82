#pragma once
#include <filesystem>
#include <vector>

#include "core/base/error.h"
#include "core/data/checkpointfile.h"
#include "core/model/bert.h"
#include "core/training/trainingstate.h"

namespace tlm {

/// Writes a state as one .safetensors file, whole or not at all: the checkpoint before stays until the new
/// one is complete. Tensors are named `weights.NAME`, `best.NAME`, `first.NAME`, `second.NAME`, `steps.NAME`;
/// the metadata holds the progress as JSON and a checksum of everything.
Expected<> saveCheckpoint(const std::filesystem::path &file, const TrainingState &state,
                          const std::vector<Bert::Parameter> &parameters);

/// Reads a state for a model with these parameters. Errors: FileNotFound, FileDamaged (checksum, a tensor
/// missing or of another shape), FileNewer, those of SafeTensors::open.
Expected<TrainingState> loadCheckpoint(const std::filesystem::path &file,
                                       const std::vector<Bert::Parameter> &parameters);

/// What a checkpoint says before its tensors are read.
struct CheckpointHead
{
    TrainingProgress progress;
    std::int64_t threads = 0;
    std::string precision;
};
/// Reads it without the tensors, and without proving that they are whole. Errors: FileNotFound, FileDamaged,
/// FileNewer, those of SafeTensors::open.
Expected<CheckpointHead> readCheckpointHead(const std::filesystem::path &file);

} // namespace tlm
