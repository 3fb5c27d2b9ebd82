#include "app/terminal/runsinturn.h"

#include <fmt/format.h>

#include "app/terminal/runlines.h"

namespace tlm {

namespace {

bool hasEnded(const History &history, const std::string &id)
{
    const auto run = history.run(id);
    return run && (run->state == RunState::Finished || run->state == RunState::Stopped);
}

/// Whether the run was executed; false if somebody else has it.
Expected<bool> executeOneOfSeveral(const History &history, const std::string &id,
                                   const std::function<Expected<>(const std::string &id)> &execute)
{
    if (hasEnded(history, id))
        return false;
    const auto executed = execute(id);
    if (executed)
        return true;
    const ErrorCode code = executed.error().code;
    if (code == ErrorCode::RunLocked || (code == ErrorCode::RunState && hasEnded(history, id)))
        return false;
    return tl::unexpected(executed.error());
}

} // namespace

Expected<> executeInTurn(const std::vector<std::string> &ids, const History &history, Output &output,
                         const std::function<Expected<>(const std::string &id)> &execute)
{
    if (ids.size() == 1)
        return execute(ids.front());
    for (const std::string &id : ids) {
        const auto executed = executeOneOfSeveral(history, id, execute);
        if (!executed)
            return tl::unexpected(executed.error());
        if (*executed)
            continue;
        const auto run = history.run(id);
        if (!run)
            return tl::unexpected(run.error());
        output.note(fmt::format("Run {} is left as it is: another process has taken or ended it.", id));
        tellRun(*run, output);
    }
    return {};
}

} // namespace tlm
