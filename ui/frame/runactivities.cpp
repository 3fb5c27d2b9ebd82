#include "ui/frame/runactivities.h"

#include <QCoreApplication>

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::RunActivities)
public:
    static QString title(const Run &run) { return tr("Training run %1").arg(QString::fromStdString(run.id)); }
    static QString detail(const Run &run)
    {
        const std::string_view method = methodName(run.configuration.method);
        return tr("%1 · %2 · seed %3", "task, method, seed")
            .arg(QString::fromStdString(run.configuration.task),
                 QString::fromUtf8(method.data(), qsizetype(method.size())))
            .arg(run.configuration.seed);
    }
};

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
        if (run.state == RunState::Running || run.state == RunState::Preparing)
            activities.push_back({"run " + QString::fromStdString(run.id),
                                  Words::title(run),
                                  Words::detail(run),
                                  progressOf(run),
                                  {}});
    return activities;
}

} // namespace tlm
