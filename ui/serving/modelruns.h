#pragma once
#include <optional>
#include <vector>

#include <QString>

#include "core/history/history.h"

namespace tlm {

class Workspace;

/// Whether a run has left a network that can be looked into.
bool hasNetwork(const Workspace &workspace, const Run &run);

/// Whether a run has left anything that predicts: a network or a linear model.
bool hasModel(const Workspace &workspace, const Run &run);

/// The steps of which a run has kept its model, whole, the newest first.
std::vector<std::int64_t> keptSteps(const Workspace &workspace, const Run &run);

/// When the weights of a model (run, `RUN@STEP` or folder) were written, to tell whether what was measured is
/// still of them; nothing if there are none.
std::optional<qint64> weightsTime(const Workspace &workspace, const QString &model);

/// When a task was written, with its examples and its metric; nothing if it is not there.
std::optional<qint64> taskTime(const Workspace &workspace, const QString &task);

} // namespace tlm
