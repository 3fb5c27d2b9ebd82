#pragma once
#include <cstdint>
#include <functional>

#include "core/data/workspace.h"
#include "core/history/history.h"

namespace tlm {

/// The configuration with so many steps more of fine-tuning, on so many training examples.
Configuration extended(Configuration configuration, std::int64_t examples, std::int64_t moreSteps);

/// Executes a run whose stored configuration was extended just before. If it fails before its first new step,
/// the configuration is what it was. Errors: those of the task, of `execute`, ConfigurationOutOfRange.
Expected<RunState> executeExtended(const Workspace &workspace, History &history, const Run &run,
                                   std::int64_t moreSteps,
                                   const std::function<Expected<RunState>()> &execute);

} // namespace tlm
