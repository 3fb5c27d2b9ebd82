#include "ui/frame/runactivities.h"

#include <algorithm>

#include "ui/runs/runwords.h"

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

} // namespace

std::vector<Activity> runActivities(const std::vector<Run> &runs)
{
    std::vector<Activity> activities;
    for (const Run &run : runs)
        if (isLive(run.state))
            activities.push_back({"run " + QString::fromStdString(run.id),
                                  RunWords::title(run),
                                  RunWords::stage(run.stage),
                                  progressOf(run),
                                  {}});
    return activities;
}

} // namespace tlm
