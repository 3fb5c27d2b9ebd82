#pragma once
#include "app/terminal/output.h"
#include "core/sweep/sweepstart.h"

namespace tlm {

/// Tells every experiment of a sweep: its values and the run that is there, `{"experiment":{…}}` to scripts.
void tellPoints(const SweepDefinition &definition, const std::vector<SweepPoint> &points,
                const SweepPlan &plan, Output &output);

/// Tells what a sweep makes and costs, `{"sweep":{…}}` to scripts; `started`: its runs, null before there are
/// any.
void tellSweep(const SweepDefinition &definition, const std::vector<SweepPoint> &points,
               const SweepPlan &plan, const StartedSweep *started, Output &output);

} // namespace tlm
