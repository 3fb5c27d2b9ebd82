#include "ui/frame/runlist.h"

#include <algorithm>
#include <utility>

#include "core/history/runstate.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

Expected<RunSnapshot> readSnapshot(const std::filesystem::path &workspace)
{
    const auto history = History::open(workspace);
    if (!history)
        return tl::unexpected(history.error());
    auto runs = history->runs();
    if (!runs)
        return tl::unexpected(runs.error());
    RunSnapshot snapshot{std::move(*runs), {}};
    for (const Run &run : snapshot.runs) {
        if (isActive(run.state))
            snapshot.pending[run.id] = history->pendingOrder(run.id).value_or(Order::None);
    }
    return snapshot;
}

} // namespace

RunList::RunList(Studio &studio, QObject *parent) : QObject(parent), m_studio(studio)
{
    connect(&studio, &Studio::runsChanged, this, &RunList::read);
    read();
}

const Run *RunList::live() const
{
    const auto found =
        std::ranges::find_if(m_snapshot.runs, [](const Run &run) { return isActive(run.state); });
    return found == m_snapshot.runs.end() ? nullptr : &*found;
}

void RunList::read()
{
    if (m_reading) {
        m_stale = true; // one reader at a time, and none too few
        return;
    }
    m_reading = true;
    m_studio.jobs().run(
        {}, this,
        [root = m_studio.workspace().root()](ProgressSink &, std::stop_token) { return readSnapshot(root); },
        [this](Expected<RunSnapshot> snapshot) {
            m_reading = false;
            if (std::exchange(m_stale, false))
                read();
            if (!snapshot)
                return; // the pages that show runs say why
            m_snapshot = std::move(*snapshot);
            Q_EMIT changed();
        });
}

} // namespace tlm
