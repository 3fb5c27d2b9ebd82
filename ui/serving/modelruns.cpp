#include "ui/serving/modelruns.h"

#include <QComboBox>

#include "core/data/workspace.h"
#include "ui/runs/runwords.h"

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

void offerRuns(QComboBox &box, const std::vector<Run> &runs, const QString &wanted)
{
    const QString chosen = box.currentData().toString();
    box.clear();
    for (const Run &run : runs)
        box.addItem(RunWords::title(run), QString::fromStdString(run.id));
    const int before = box.findData(chosen), other = box.findData(wanted);
    box.setCurrentIndex(!chosen.isEmpty() && before >= 0 ? before : other >= 0 ? other : 0);
}

} // namespace tlm
