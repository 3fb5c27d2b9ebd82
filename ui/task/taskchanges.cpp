#include "ui/task/taskchanges.h"

#include "core/data/task.h"
#include "core/history/taskrenaming.h"
#include "core/selection/renaming.h"

namespace tlm {

Expected<> renameTaskEverywhere(const Workspace &workspace, const std::string &name,
                                const std::string &wanted)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    if (auto told = renameTaskInRuns(*history, name, wanted); !told)
        return told;
    if (auto renamed = renameTask(workspace, name, wanted); !renamed) {
        (void)renameTaskInRuns(*history, wanted, name);
        return renamed;
    }
    return renameTaskInSelections(workspace, name, wanted);
}

} // namespace tlm
