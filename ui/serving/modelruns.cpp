#include "ui/serving/modelruns.h"

#include <algorithm>
#include <filesystem>
#include <functional>

#include <QString>

#include "core/data/workspace.h"

namespace tlm {

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

} // namespace tlm
