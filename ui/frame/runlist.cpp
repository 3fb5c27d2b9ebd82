#include "ui/frame/runlist.h"

#include <algorithm>
#include <utility>

#include "core/history/mergeruns.h"
#include "core/history/runstate.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

struct News
{
    RunChanges changes;
    std::map<std::string, Order> pending;
};

Expected<News> readNews(const std::filesystem::path &workspace, std::int64_t counter)
{
    const auto history = History::open(workspace);
    if (!history)
        return tl::unexpected(history.error());
    auto changes = history->changes(counter);
    if (!changes)
        return tl::unexpected(changes.error());
    News news{std::move(*changes), {}};
    for (const Run &run : news.changes.changed) { // those at work are always among them
        if (isActive(run.state))
            news.pending[run.id] = history->pendingOrder(run.id).value_or(Order::None);
    }
    return news;
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
        [root = m_studio.workspace().root(), counter = m_counter](ProgressSink &, std::stop_token) {
            return readNews(root, counter);
        },
        [this](Expected<News> news) {
            m_reading = false;
            if (news) { // if not, the pages that show runs say why
                m_counter = news->changes.counter;
                m_snapshot.runs =
                    mergeRuns(news->changes.ids, std::move(news->changes.changed), std::move(m_snapshot.runs),
                              [](const Run &run) -> const std::string & { return run.id; });
                m_snapshot.pending = std::move(news->pending);
            }
            if (std::exchange(m_stale, false))
                read();
            if (news)
                Q_EMIT changed();
        });
}

} // namespace tlm
