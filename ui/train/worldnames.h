#pragma once
#include "core/data/workspace.h"
#include "core/history/history.h"
#include "ui/train/axischoices.h"
#include "ui/train/configurationform.h"

namespace tlm {

/// What of the workspace the form can name, and what is known of it.
struct WorldNames
{
    ConfigurationForm::Names form;
    AxisNames axes;
    std::map<std::string, std::string> selectionTasks;                ///< the task of each selection
    std::map<std::string, std::vector<std::string>> selectionCorpora; ///< what each was made from
    std::map<std::string, std::uint64_t> trainingExamples;            ///< of each task
};

/// For jobs: looks into the manifests of all tasks and selections, and at the runs.
WorldNames readWorld(const Workspace &workspace, const std::vector<Run> &runs);

} // namespace tlm
