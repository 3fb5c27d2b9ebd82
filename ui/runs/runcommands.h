#pragma once
#include <vector>

#include <QStringList>

#include "ui/runs/runstore.h"

namespace tlm {

// What a person does to runs, each to be undone: for QUndoStack, which owns them. `runs` are as they were.

QUndoCommand *renameRun(RunStore &store, const Run &run, const QString &name);
QUndoCommand *noteRun(RunStore &store, const Run &run, const QString &note);
/// Adds tags to all runs and takes others off them.
QUndoCommand *tagRuns(RunStore &store, const std::vector<Run> &runs, const QStringList &added,
                      const QStringList &removed);
QUndoCommand *starRuns(RunStore &store, const std::vector<Run> &runs, bool starred);
QUndoCommand *archiveRuns(RunStore &store, const std::vector<Run> &runs, bool archived);
/// Hides the runs; when the command goes without having been undone, they are removed for good.
QUndoCommand *removeRuns(RunStore &store, const std::vector<Run> &runs);

} // namespace tlm
