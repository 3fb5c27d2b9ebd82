#include "ui/serving/modelruns.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "core/data/manifest.h"
#include "core/data/tensorfolder.h"
#include "core/data/workspace.h"

namespace tlm {

namespace {

std::filesystem::path folderOf(const Workspace &workspace, const QString &model)
{
    const auto run = workspace.run(model.section(u'@', 0, 0).toStdString());
    const QString step = model.section(u'@', 1);
    std::error_code ignored;
    if (model.contains(u'/') || !std::filesystem::exists(run, ignored))
        return model.toStdString();
    return step.isEmpty() ? run / "model" : run / "models" / step.toStdString();
}

std::optional<qint64> writtenAt(const std::filesystem::path &file)
{
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(file, failed);
    return failed ? std::nullopt : std::optional<qint64>(written.time_since_epoch().count());
}

} // namespace

bool hasNetwork(const Workspace &workspace, const Run &run)
{
    std::error_code ignored;
    return std::filesystem::exists(workspace.run(run.id) / "model" / "config.json", ignored);
}

bool hasModel(const Workspace &workspace, const Run &run)
{
    const bool linear = run.configuration.method == Method::Linear && run.state == RunState::Finished;
    return linear || hasNetwork(workspace, run);
}

std::vector<std::int64_t> keptSteps(const Workspace &workspace, const Run &run)
{
    std::vector<std::int64_t> steps;
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(workspace.run(run.id) / "models", ignored)) {
        bool isNumber = false;
        const qlonglong step = QString::fromStdString(entry.path().filename().string()).toLongLong(&isNumber);
        if (isNumber && std::filesystem::exists(entry.path() / "config.json", ignored))
            steps.push_back(step);
    }
    std::ranges::sort(steps, std::ranges::greater());
    return steps;
}

std::optional<qint64> weightsTime(const Workspace &workspace, const QString &model)
{
    const auto weights = findWeights(folderOf(workspace, model));
    return weights ? writtenAt(*weights) : std::nullopt;
}

std::optional<qint64> taskTime(const Workspace &workspace, const QString &task)
{
    return writtenAt(workspace.task(task.toStdString()) / manifestName);
}

} // namespace tlm
