#pragma once
#include <QStringList>

#include "ui/runs/runstore.h"

namespace tlm {

class Queue;

// What a person does to the queue, to be undone: for QUndoStack, which owns them.

/// Another order.
QUndoCommand *arrangeQueue(RunStore &store, const QStringList &before, const QStringList &after);
/// Runs taken out; they are stopped and stay in the history.
QUndoCommand *takeOutOfQueue(RunStore &store, const QStringList &runs, const QStringList &order);

/// A change of the queue of a workspace.
RunStore::Change inQueue(const RunStore &store, std::function<Expected<>(Queue &)> change);

} // namespace tlm
