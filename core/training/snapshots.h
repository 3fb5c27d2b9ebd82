#pragma once
#include <filesystem>

#include "core/training/trainingdata.h"
#include "core/training/trainingstate.h"

namespace tlm {

class Bert;

/// Whether the model is kept after a step that brought a stage from `before` to `after` (0 … 1):
/// `compute.keptModels` of them, evenly over the stages, the last at the end.
bool snapshotIsDue(const Configuration &configuration, Stage stage, double before, double after);

/// Keeps a model in its keptModelFolder, whole or not at all. Errors: those of savePretrained.
Expected<> saveSnapshot(const std::filesystem::path &runFolder, std::int64_t step, const Bert &bert,
                        const TrainingData &data);

/// Removes the models of a path that is left: those of steps after `step`.
void removeSnapshotsAfter(const std::filesystem::path &runFolder, std::int64_t step);

} // namespace tlm
