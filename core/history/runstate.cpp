#include "core/history/runstate.h"

#include <unistd.h>

namespace tlm {

std::string_view runStateName(RunState state)
{
    return nameOf(state);
}

RunState decideState(RunState stored, bool local, bool lockHeld, std::chrono::milliseconds sinceBeat)
{
    if (!isActive(stored))
        return stored;
    constexpr std::chrono::seconds longestSilence{60};
    const bool alive = local ? lockHeld : sinceBeat <= longestSilence;
    return alive ? stored : RunState::Lost;
}

std::filesystem::path lockFile(const std::filesystem::path &workspaceRoot, const std::string &id)
{
    return workspaceRoot / "runs" / id / "lock";
}

std::string hostName()
{
    char name[256] = {};
    ::gethostname(name, sizeof name - 1);
    return name;
}

std::int64_t currentTime()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

} // namespace tlm
