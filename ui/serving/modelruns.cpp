#include "ui/serving/modelruns.h"

#include <algorithm>
#include <filesystem>

#include "core/data/manifest.h"
#include "core/data/tensorfolder.h"
#include "core/data/workspace.h"
#include "core/experiment/keptmodels.h"
#include "core/experiment/modelfolder.h"

namespace tlm {

namespace {

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
    const std::filesystem::path folder = workspace.run(run.id);
    std::vector<std::int64_t> steps = keptModelSteps(folder);
    std::erase_if(steps, [&](std::int64_t step) { return !isModelFolder(keptModelFolder(folder, step)); });
    std::ranges::reverse(steps);
    return steps;
}

std::optional<qint64> weightsTime(const Workspace &workspace, const QString &model)
{
    const auto folder = findModel(workspace.root(), model.toStdString());
    const auto weights =
        folder ? findWeights(*folder) : std::nullopt; // a trainer may put another in its place
    return weights ? writtenAt(*weights) : std::nullopt;
}

std::optional<qint64> taskTime(const Workspace &workspace, const QString &task)
{
    return writtenAt(workspace.task(task.toStdString()) / manifestName);
}

} // namespace tlm
