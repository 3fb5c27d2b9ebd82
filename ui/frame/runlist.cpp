#include "ui/frame/runlist.h"

#include <algorithm>
#include <utility>

#include <QTimer>

#include "core/history/mergeruns.h"
#include "core/history/runstate.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

constexpr int watchInterval = 1500; // milliseconds

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

/// Whether a trainer that was at work is gone: nothing in the store tells of it.
bool anyDied(const std::vector<Run> &before, const std::vector<Run> &now)
{
    return std::ranges::any_of(now, [&before](const Run &run) {
        if (run.state != RunState::Lost)
            return false;
        const auto known = std::ranges::find(before, run.id, &Run::id);
        return known != before.end() && isActive(known->state);
    });
}

} // namespace

RunList::RunList(Studio &studio, QObject *parent)
    : QObject(parent), m_studio(studio), m_watch(new QTimer(this))
{
    m_watch->setInterval(watchInterval);
    connect(m_watch, &QTimer::timeout, this, &RunList::read);
    connect(&studio, &Studio::runsChanged, this, &RunList::read);
    read();
}

const Run *RunList::live() const
{
    const auto found =
        std::ranges::find_if(m_snapshot.runs, [](const Run &run) { return isActive(run.state); });
    return found == m_snapshot.runs.end() ? nullptr : &*found;
}

Order RunList::pending(const Run &run) const
{
    const auto order = m_snapshot.pending.find(run.id);
    return order == m_snapshot.pending.end() ? Order::None : order->second;
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
            if (news) // if not, the pages that show runs say why
                take(std::move(news->changes), std::move(news->pending));
            if (std::exchange(m_stale, false))
                read();
        });
}

void RunList::take(RunChanges changes, std::map<std::string, Order> pending)
{
    const bool died = anyDied(m_snapshot.runs, changes.changed);
    m_counter = changes.counter;
    m_snapshot.runs = mergeRuns(changes.ids, std::move(changes.changed), std::move(m_snapshot.runs),
                                [](const Run &run) -> const std::string & { return run.id; });
    m_snapshot.pending = std::move(pending);
    if (!live())
        m_watch->stop();
    else if (!m_watch->isActive())
        m_watch->start();
    Q_EMIT changed();
    if (died)
        m_studio.announceRuns();
}

} // namespace tlm
