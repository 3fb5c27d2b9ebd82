#include "core/history/taskrenaming.h"

#include <fmt/format.h>

#include "core/history/runstate.h"

namespace tlm {

Expected<> renameTaskInRuns(History &history, const std::string &name, const std::string &wanted)
{
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    for (const Run &run : *runs) {
        if (run.configuration.task == name && isActive(run.state))
            return failure(ErrorCode::RunState, fmt::format("The run {} trains on this task now.", run.id),
                           name);
    }
    for (const Run &run : *runs) {
        if (run.configuration.task != name)
            continue;
        Configuration configuration = run.configuration;
        configuration.task = wanted;
        if (auto changed = history.setConfiguration(run.id, configuration); !changed)
            return changed;
    }
    return {};
}

} // namespace tlm
