#pragma once
#include <QPointer>
#include <QUndoCommand>

#include "ui/train/storewriter.h"

namespace tlm {

/// Another order of the queue.
class QueueOrder : public QUndoCommand
{
public:
    QueueOrder(StoreWriter &writer, QStringList before, QStringList after);
    void redo() override { arrange(m_after); }
    void undo() override { arrange(m_before); }

private:
    void arrange(const QStringList &order);

    QPointer<StoreWriter> m_writer;
    QStringList m_before, m_after;
};

/// Runs taken out of the queue; they are stopped and stay in the history.
class QueueRemoval : public QUndoCommand
{
public:
    QueueRemoval(StoreWriter &writer, QStringList runs, QStringList order);
    void redo() override;
    void undo() override;

private:
    QPointer<StoreWriter> m_writer;
    QStringList m_runs, m_order;
};

} // namespace tlm
