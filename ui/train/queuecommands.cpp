#include "ui/train/queuecommands.h"

#include <QCoreApplication>

#include "core/history/queue.h"
#include "ui/frame/studio.h"

namespace tlm {

namespace {

std::vector<std::string> idsOf(const QStringList &runs)
{
    std::vector<std::string> ids;
    for (const QString &run : runs)
        ids.push_back(run.toStdString());
    return ids;
}

Expected<> stopWaiting(History &history, const std::string &id)
{
    const auto run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    if (run->state != RunState::Queued)
        return failure(ErrorCode::RunState, "Run " + id + " waits no more: it has begun.", id);
    return history.giveOrder(id, Order::Stop);
}

} // namespace

RunStore::Change inQueue(const RunStore &store, std::function<Expected<>(Queue &)> change)
{
    return [root = store.studio().workspace().root(), change = std::move(change)](History &) {
        return Queue::open(root).and_then([&change](Queue queue) { return change(queue); });
    };
}

QUndoCommand *arrangeQueue(RunStore &store, const QStringList &before, const QStringList &after)
{
    const auto arranged = [&store](const QStringList &order) {
        return inQueue(store, [ids = idsOf(order)](Queue &queue) { return queue.arrange(ids); });
    };
    return new RunCommand(store, QCoreApplication::translate("tlm::QueueOrder", "moving a run in the queue"),
                          arranged(after), arranged(before));
}

QUndoCommand *takeOutOfQueue(RunStore &store, const QStringList &runs, const QStringList &order)
{
    const auto takeOut = [ids = idsOf(runs)](History &history) -> Expected<> {
        for (const std::string &id : ids)
            if (auto stopped = stopWaiting(history, id); !stopped)
                return stopped;
        return {};
    };
    const auto putBack = [ids = idsOf(runs), order = idsOf(order)](Queue &queue) -> Expected<> {
        for (const std::string &id : ids)
            if (auto added = queue.add(id); !added)
                return added;
        return queue.arrange(order);
    };
    return new RunCommand(store,
                          QCoreApplication::translate("tlm::QueueRemoval",
                                                      "taking %n run(s) out of the queue", nullptr,
                                                      static_cast<int>(runs.size())),
                          takeOut, inQueue(store, putBack));
}

} // namespace tlm
