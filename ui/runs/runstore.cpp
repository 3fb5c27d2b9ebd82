#include "ui/runs/runstore.h"

#include <QDateTime>

#include "ui/frame/studiopart.h"

namespace tlm {

namespace {

Expected<> doNow(const std::filesystem::path &root, const RunStore::Change &change)
{
    auto history = History::open(root);
    return history ? change(*history) : Expected<>(tl::unexpected(history.error()));
}

} // namespace

RunStore &RunStore::of(Studio &studio)
{
    return partOf<RunStore>(studio, [&studio] { return new RunStore(studio); });
}

RunStore::RunStore(Studio &studio) : QObject(&studio), m_studio(studio), m_root(studio.workspace().root())
{
    // What a window that was killed had removed, and nobody can bring back any more.
    constexpr std::int64_t day = 24 * 3600 * 1000;
    change([before = QDateTime::currentMSecsSinceEpoch() - day](History &history) {
        return history.removeHidden(before);
    });
}

RunStore::~RunStore()
{
    // The studio has waited for the first; nobody is left to hear of a failure.
    for (std::size_t i = 1; i < m_waiting.size(); ++i)
        (void)doNow(m_root, m_waiting[i]);
}

void RunStore::change(Change change)
{
    m_waiting.push_back(std::move(change));
    if (m_waiting.size() == 1)
        next();
}

void RunStore::next()
{
    m_studio.jobs().run(
        {}, this,
        [root = m_root, change = m_waiting.front()](ProgressSink &, std::stop_token) {
            return doNow(root, change);
        },
        [this](const Expected<> &done) {
            m_waiting.pop_front();
            if (!m_waiting.empty())
                next();
            if (!done)
                Q_EMIT m_studio.changeFailed(done.error());
            m_studio.refreshRuns();
            Q_EMIT changed();
        });
}

RunCommand::RunCommand(RunStore &store, const QString &text, RunStore::Change forth, RunStore::Change back)
    : QUndoCommand(text), m_store(store), m_forth(std::move(forth)), m_back(std::move(back))
{
}

void RunCommand::redo()
{
    m_store.change(m_forth);
}

void RunCommand::undo()
{
    m_store.change(m_back);
}

} // namespace tlm
