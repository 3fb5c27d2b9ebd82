#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/terminal/verb.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// What a person typed after `tlm train`.
struct TrainOptions
{
    std::filesystem::path config;
    std::string task, selection, method, model, recipe, scale, budget;
    std::vector<std::uint64_t> seeds;
    std::vector<std::string> assignments; ///< KEY=VALUE
    bool queue = false, detach = false, sharesDevice = false, findBatch = false, estimate = false;
};

/// One configuration per seed, checked: presets or the file first, then the options, then --set. With method
/// random a selection drawn at random that is as large as the one named is made if it is not there. Errors:
/// Usage, ConfigurationUnknownKey, ConfigurationOutOfRange, ConfigurationInvalid (all problems in one cause).
Expected<std::vector<Configuration>> planTraining(const TrainOptions &options, const Workspace &workspace,
                                                  VerbContext &context);

/// Key, range, unit and help of every configuration field, one a line.
std::string fieldHelp();

} // namespace tlm
