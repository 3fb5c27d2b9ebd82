#pragma once
#include <vector>

#include <QString>

#include "core/history/history.h"

class QComboBox;

namespace tlm {

class Workspace;

/// Whether a run has left a network that can be looked into.
bool hasNetwork(const Workspace &workspace, const Run &run);

/// Whether a run has left anything that predicts: a network or a linear model.
bool hasModel(const Workspace &workspace, const Run &run);

/// Lists runs to choose from, the newest first, and keeps the one chosen; `wanted` is chosen if none was.
void offerRuns(QComboBox &box, const std::vector<Run> &runs, const QString &wanted);

} // namespace tlm
