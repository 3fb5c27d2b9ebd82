#pragma once
#include <map>

#include "core/history/history.h"
#include "core/sweep/sweep.h"
#include "core/sweep/sweepfile.h"

namespace tlm {

/// The hash of an experiment: of its configuration, whatever the computer does with it. The seed counts.
std::string experimentHash(const Configuration &configuration);

/// Finds the runs that are there already. A run that failed or was stopped, or that is archived, does not
/// count.
class KnownRuns
{
public:
    /// `before`: the same sweep as it was started earlier, whose runs may have changed their configuration
    /// since (a time budget becomes one of tokens).
    KnownRuns(const std::vector<Run> &runs, const std::optional<StoredSweep> &before);
    /// The newest run of an experiment; empty if there is none.
    std::string find(const std::string &hash) const;

private:
    std::map<std::string, std::string> m_runs; ///< ids by hash
};

/// What a sweep will make and cost. A pretrained model that is not there yet has no size that could count.
struct SweepPlan
{
    std::vector<std::string> existing; ///< by experiment: the run that is there, or empty
    std::size_t experiments = 0;       ///< different ones
    std::size_t newRuns = 0;
    std::vector<SelectionOptions> newSelections; ///< in the order they are made
    double tokens = 0;                           ///< of the joint stages of new runs, as budgeted
    double minutes = 0;                          ///< of those that have a time for a budget
    double flops = 0, flopsReal = 0;             ///< by the paper's rule; at most, both stages (Plan)
    std::uint64_t diskBytes = 0;                 ///< of the models, and of one run's checkpoints
};

/// Errors: TaskNotFound, those of hasSelection.
Expected<SweepPlan> planSweep(const Workspace &workspace, const std::vector<SweepPoint> &points,
                              const KnownRuns &known);

} // namespace tlm
