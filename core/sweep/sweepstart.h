#pragma once
#include "core/sweep/sweepplan.h"

namespace tlm {

/// The runs of a sweep once it is started.
struct StartedSweep
{
    std::vector<std::string> made;     ///< ids of queued runs, in the order of the experiments
    std::vector<std::string> existing; ///< ids of runs that stand for experiments of the sweep already
};

/// Makes the selections that are missing and queues a run for every experiment that has none, all tagged
/// `sweep:NAME`; starting again what is started makes nothing. The plan is of these points. `claimed`: the
/// caller trains the new runs itself (History::create). Errors: those of loadEarlier, Stopped, those of
/// makeSelection and of the history.
Expected<StartedSweep> startSweep(const Workspace &workspace, History &history,
                                  const SweepDefinition &definition, const std::vector<SweepPoint> &points,
                                  const SweepPlan &plan, bool claimed, ProgressSink &progress,
                                  std::stop_token stop);

} // namespace tlm
