#include "core/sweep/sweepplan.h"

#include <algorithm>
#include <set>

#include "core/base/hash.h"
#include "core/data/task.h"
#include "core/experiment/modelfolder.h"
#include "core/experiment/planner.h"
#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

bool counts(const Run &run)
{
    return run.state != RunState::Failed && run.state != RunState::Stopped && !run.archived;
}

/// Sums up what experiments cost, each once.
class CostSum
{
public:
    CostSum(const Workspace &workspace, SweepPlan &plan) : m_workspace(workspace), m_plan(plan) {}

    Expected<> add(const Configuration &configuration)
    {
        auto examples = m_examples.find(configuration.task);
        if (examples == m_examples.end()) {
            const auto task = summarizeTask(m_workspace, configuration.task);
            if (!task)
                return tl::unexpected(task.error());
            examples = m_examples.emplace(configuration.task, task->sizes[0]).first;
        }
        const auto sized = withModelFolder(configuration, m_workspace.root()).and_then(withModelSizes);
        const Plan plan = planRun(sized.value_or(configuration), examples->second);
        m_plan.tokens += double(plan.tokens);
        m_plan.minutes += configuration.joint.minutes;
        if (!sized)
            return {}; // nobody knows the sizes of a model that is not there yet
        m_plan.flops += plan.flops;
        m_plan.flopsReal += plan.flopsReal;
        const std::uint64_t model = modelBytes(plan);
        m_plan.diskBytes += model;
        m_checkpoints = std::max(m_checkpoints, plan.diskBytes - model);
        return {};
    }
    void finish() { m_plan.diskBytes += m_checkpoints; }

private:
    static std::uint64_t modelBytes(const Plan &plan)
    {
        return std::min(plan.diskBytes, 4 * plan.parameters);
    }

    const Workspace &m_workspace;
    SweepPlan &m_plan;
    std::map<std::string, std::uint64_t> m_examples;
    std::uint64_t m_checkpoints = 0;
};

Expected<> planSelections(const Workspace &workspace, const std::vector<SweepPoint> &points, SweepPlan &plan)
{
    std::set<std::string> seen;
    for (const SweepPoint &point : points)
        for (const SelectionOptions &selection : point.selections) {
            if (!seen.insert(selection.name).second)
                continue;
            const auto there = hasSelection(workspace, selection);
            if (!there)
                return tl::unexpected(there.error());
            if (!*there)
                plan.newSelections.push_back(selection);
        }
    return {};
}

} // namespace

std::string experimentHash(const Configuration &configuration)
{
    Configuration anywhere = configuration;
    anywhere.compute = {};
    return hashText(toLine(toJson(anywhere)));
}

KnownRuns::KnownRuns(const std::vector<Run> &runs, const std::optional<StoredSweep> &before)
{
    std::set<std::string> counting;
    for (const Run &run : runs) {
        if (!counts(run))
            continue;
        counting.insert(run.id);
        m_runs.emplace(experimentHash(run.configuration), run.id); // the newest stands first
    }
    if (!before)
        return;
    for (const StoredSweep::Point &point : before->points)
        if (counting.contains(point.run))
            m_runs.insert_or_assign(point.configuration, point.run);
}

std::string KnownRuns::find(const std::string &hash) const
{
    const auto found = m_runs.find(hash);
    return found == m_runs.end() ? std::string() : found->second;
}

Expected<SweepPlan> planSweep(const Workspace &workspace, const std::vector<SweepPoint> &points,
                              const KnownRuns &known)
{
    SweepPlan plan;
    CostSum costs(workspace, plan);
    std::set<std::string> hashes;
    for (const SweepPoint &point : points) {
        const std::string hash = experimentHash(point.configuration);
        plan.existing.push_back(known.find(hash));
        if (!hashes.insert(hash).second || !plan.existing.back().empty())
            continue;
        ++plan.newRuns;
        if (auto added = costs.add(point.configuration); !added)
            return tl::unexpected(added.error());
    }
    costs.finish();
    plan.experiments = hashes.size();
    if (auto planned = planSelections(workspace, points, plan); !planned)
        return tl::unexpected(planned.error());
    return plan;
}

} // namespace tlm
