#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/terminal/verb.h"
#include "core/sweep/sweep.h"

namespace tlm {

/// What a person typed after `tlm sweep`.
struct SweepOptions
{
    std::string name;
    ExperimentRequest request;
    std::vector<std::string> tasks, selections, corpora, vary;
    std::vector<std::uint64_t> seeds;
    int paperTable = 0; ///< 3 to 7; 0: none
    bool dryRun = false, queue = false, run = false;
};

void declareSweep(CLI::App &verb, SweepOptions &options);

/// The sweep that the options describe: what is varied, then tasks, then seeds. Errors: Usage, those of
/// parseAxis.
Expected<SweepDefinition> defineSweep(const SweepOptions &options, const CommonOptions &common,
                                      const Workspace &workspace);

} // namespace tlm
