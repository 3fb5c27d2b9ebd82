#include "ui/train/queuecommands.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/history/queue.h"

namespace tlm {

namespace {

std::vector<std::string> idsOf(const QStringList &runs)
{
    std::vector<std::string> ids;
    for (const QString &run : runs)
        ids.push_back(run.toStdString());
    return ids;
}

QString removalText(int runs)
{
    return QCoreApplication::translate("tlm::QueueRemoval", "taking %n run(s) out of the queue", nullptr,
                                       runs);
}

} // namespace

QueueOrder::QueueOrder(StoreWriter &writer, QStringList before, QStringList after)
    : QUndoCommand(QCoreApplication::translate("tlm::QueueOrder", "moving a run in the queue")),
      m_writer(&writer), m_before(std::move(before)), m_after(std::move(after))
{
}

void QueueOrder::arrange(const QStringList &order)
{
    if (m_writer)
        m_writer->write([ids = idsOf(order)](const std::filesystem::path &root, History &) {
            return Queue::open(root).and_then([&](Queue queue) { return queue.arrange(ids); });
        });
}

QueueRemoval::QueueRemoval(StoreWriter &writer, QStringList runs, QStringList order)
    : QUndoCommand(removalText(static_cast<int>(runs.size()))), m_writer(&writer), m_runs(std::move(runs)),
      m_order(std::move(order))
{
}

void QueueRemoval::redo()
{
    if (!m_writer)
        return;
    m_writer->write([ids = idsOf(m_runs)](const std::filesystem::path &, History &history) -> Expected<> {
        for (const std::string &id : ids) {
            const auto run = history.run(id);
            if (!run)
                return tl::unexpected(run.error());
            if (run->state != RunState::Queued)
                return failure(ErrorCode::RunState, "Run " + id + " waits no more: it has begun.", id);
            if (auto given = history.giveOrder(id, Order::Stop); !given)
                return given;
        }
        return {};
    });
}

void QueueRemoval::undo()
{
    if (!m_writer)
        return;
    m_writer->write([ids = idsOf(m_runs), order = idsOf(m_order)](const std::filesystem::path &root,
                                                                  History &) -> Expected<> {
        auto queue = Queue::open(root);
        if (!queue)
            return tl::unexpected(queue.error());
        for (const std::string &id : ids)
            if (auto added = queue->add(id); !added)
                return added;
        return queue->arrange(order);
    });
}

} // namespace tlm
