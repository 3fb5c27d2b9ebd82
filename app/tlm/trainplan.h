#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/terminal/verb.h"
#include "core/experiment/request.h"
#include "core/history/history.h"
#include "core/selection/selection.h"

namespace tlm {

/// What a person typed after `tlm train`.
struct TrainOptions
{
    std::filesystem::path config;
    ExperimentRequest request;
    std::vector<std::uint64_t> seeds;
    bool plan = false, queue = false, detach = false, sharesDevice = false, findBatch = false,
         estimate = false;
};

/// What will be trained, and the selections that must be there first.
struct TrainPlan
{
    std::vector<Configuration> configurations; ///< one a seed
    std::vector<SelectionOptions> selections;
};

/// Configurations, checked: presets or the file first, then the options, then --set. With method random the
/// selection is one drawn at random that is as large as the one named. Errors: ConfigurationUnknownKey,
/// ConfigurationOutOfRange, ConfigurationInvalid (all problems in one cause), TaskNotFound,
/// SelectionNotFound, RunNotFound and RunState (of a run to start from).
Expected<TrainPlan> planTraining(const TrainOptions &options, const CommonOptions &common,
                                 const Workspace &workspace, const History &history);

/// Where the options say to compute.
void applyComputer(const CommonOptions &options, ComputeConfiguration &compute);

} // namespace tlm
