#pragma once
#include "core/experiment/names.h"
#include "core/history/history.h"

namespace tlm {

template <>
inline constexpr std::array<std::string_view, 8> namesOf<RunState>{
    "queued", "preparing", "running", "paused", "finished", "stopped", "failed", "lost"};
template <>
inline constexpr std::array<std::string_view, 4> namesOf<Order>{"none", "pause", "stop", "stop-keep-best"};

/// Whether a trainer is at work in this state.
inline bool isActive(RunState state)
{
    return state == RunState::Preparing || state == RunState::Running;
}

/// Name of this machine.
std::string hostName();

/// Milliseconds since 1970, UTC.
std::int64_t currentTime();

} // namespace tlm
