#pragma once
#include <string>
#include <vector>

#include "core/experiment/request.h"
#include "core/selection/selection.h"
#include "core/sweep/axis.h"

namespace tlm {

/// Experiments over the product of some values.
struct SweepDefinition
{
    std::string name; ///< also the tag `sweep:NAME` of its runs
    ExperimentRequest base;
    std::vector<std::string> corpora; ///< selected from together; empty: the selection is named
    std::vector<SweepAxis> axes;      ///< `task` and `seed` are axes like others
    ComputeConfiguration compute;
};

/// One experiment of a sweep.
struct SweepPoint
{
    std::vector<std::string> values; ///< one an axis, in their order
    Configuration configuration;
    std::vector<SelectionOptions> selections; ///< to be made before, in this order
};

/// A name for a sweep that nobody named: the same for the same definition.
std::string nameFor(const SweepDefinition &definition);

/// All experiments of a sweep, the last axis changing fastest. Names are looked up in the workspace, and
/// every configuration is checked. A value that a method does not use is left out of its experiments (a
/// budget of one without a joint stage, rho1 of one without external text, all sizes of the linear one), so
/// some may be equal. Without `k` selections take topKFor. Errors: TaskNotFound, SelectionNotFound,
/// CorpusNotFound, Usage (values that cannot go together), those of applyRequest and checkConfiguration.
Expected<std::vector<SweepPoint>> expandSweep(const Workspace &workspace, const SweepDefinition &definition);

} // namespace tlm
