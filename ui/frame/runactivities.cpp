#include "ui/frame/runactivities.h"

#include <algorithm>

#include "core/history/runstate.h"
#include "ui/runs/runwords.h"
#include "ui/train/runcontrols.h"

namespace tlm {
namespace {

Progress progressOf(const Run &run)
{
    Progress progress;
    progress.what = "train";
    progress.unit = "steps";
    progress.done = std::uint64_t(std::max<std::int64_t>(0, run.step));
    if (run.totalSteps > 0)
        progress.total = std::uint64_t(run.totalSteps);
    if (run.seconds > 0)
        progress.rate = double(run.step) / run.seconds;
    return progress;
}

Activity activityOf(const Run &run, Order pending)
{
    const QString following = pendingText(run, pending);
    return {"run " + QString::fromStdString(run.id),
            RunWords::title(run),
            following.isEmpty() ? RunWords::stage(run.stage) : following,
            progressOf(run),
            {}};
}

} // namespace

std::vector<Activity> runActivities(const std::vector<Run> &runs,
                                    const std::function<Order(const Run &run)> &pending,
                                    const std::function<void(const Run &run, Order order)> &give)
{
    std::vector<Activity> activities;
    for (const Run &run : runs) {
        if (!isActive(run.state))
            continue;
        const Order order = pending(run);
        const AllowedActions allowed = allowedActions(run, order);
        Activity activity = activityOf(run, order);
        if (allowed.pause)
            activity.pause = [run, give] { give(run, Order::Pause); };
        if (allowed.stop)
            activity.stop = [run, give] { give(run, Order::Stop); };
        activities.push_back(std::move(activity));
    }
    return activities;
}

} // namespace tlm
