#include "ui/train/runnews.h"

#include <algorithm>

#include "core/data/task.h"
#include "core/history/queue.h"
#include "core/history/runstate.h"
#include "ui/runs/runwords.h"
#include "ui/train/logline.h"

namespace tlm {

namespace {

/// What a queued run waits for.
Expected<> readWaiting(const Workspace &workspace, const History &history, RunNews &news)
{
    const auto queue = Queue::open(workspace.root());
    if (!queue)
        return tl::unexpected(queue.error());
    const auto ids = queue->runs();
    if (!ids)
        return tl::unexpected(ids.error());
    news.ahead = static_cast<int>(std::ranges::find(*ids, news.run.id) - ids->begin());
    const auto runs = history.activeRuns();
    if (!runs)
        return tl::unexpected(runs.error());
    const auto active = std::ranges::find_if(*runs, [](const Run &run) { return isActive(run.state); });
    news.deviceUser = active == runs->end() ? std::string() : active->id;
    return {};
}

void readMachineUse(const RunView &view, RunNews &news)
{
    if (!isActive(news.run.state) || news.run.host != hostName())
        return;
    news.use = readProcess(news.run.process);
    if (view.wantsGpu && news.run.device.starts_with("cuda"))
        news.gpu = readGpu();
}

} // namespace

Expected<RunNews> readRun(const Workspace &workspace, const History &history, const RunView &view)
{
    auto run = history.run(view.id);
    if (!run)
        return tl::unexpected(run.error());
    RunNews news;
    news.run = std::move(*run);
    news.pending = history.pendingOrder(view.id).value_or(Order::None);
    news.feed = view.feed;
    const auto updated = news.feed.update(history, news.run);
    if (!updated)
        return tl::unexpected(updated.error());
    news.hasPoints = *updated;
    const auto task = summarizeTask(workspace, news.run.configuration.task);
    news.metric = devMetricName(task ? task->metric : TaskMetric::MacroF1);
    const auto log = workspace.run(view.id) / "log.txt";
    news.log = readLog(log, view.logPosition);
    if (news.run.state == RunState::Failed)
        news.failure = lastError(readLog(log, 0).lines);
    readMachineUse(view, news);
    if (news.run.state == RunState::Queued)
        if (const auto read = readWaiting(workspace, history, news); !read)
            return tl::unexpected(read.error());
    return news;
}

} // namespace tlm
