#include <algorithm>
#include <memory>

#include "app/tlm/linearmodel.h"
#include "app/tlm/runverb.h"
#include "app/tlm/sweeplines.h"
#include "app/tlm/sweepoptions.h"
#include "app/tlm/verbs.h"
#include "core/history/modelrun.h"
#include "core/sweep/sweepstart.h"

namespace tlm {

namespace {

/// A sweep, its experiments and what they will cost.
struct PlannedSweep
{
    SweepDefinition definition;
    std::vector<SweepPoint> points;
    SweepPlan plan;
};

Expected<PlannedSweep> planOptions(const SweepOptions &options, const Workspace &workspace,
                                   const History &history, VerbContext &context)
{
    auto definition = defineSweep(options, context.options, workspace);
    if (!definition)
        return tl::unexpected(definition.error());
    auto points = expandSweep(workspace, *definition);
    if (!points)
        return tl::unexpected(points.error());
    for (SweepPoint &point : *points) {
        if (const auto checked = checkModelRun(history, point.configuration); !checked)
            return tl::unexpected(checked.error());
        for (SelectionOptions &selection : point.selections)
            selection.threads = threadCount(context.options);
    }
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    const auto before = loadEarlier(workspace, definition->name, definition->axes);
    if (!before)
        return tl::unexpected(before.error());
    auto plan = planSweep(workspace, *points, KnownRuns(*runs, *before));
    if (!plan)
        return tl::unexpected(plan.error());
    return PlannedSweep{std::move(*definition), std::move(*points), std::move(*plan)};
}

bool allLinear(const std::vector<SweepPoint> &points)
{
    return std::ranges::all_of(
        points, [](const SweepPoint &point) { return point.configuration.method == Method::Linear; });
}

Expected<> sweep(const SweepOptions &options, Successor &successor, const Workspace &workspace,
                 VerbContext &context)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto planned = planOptions(options, workspace, *history, context);
    if (!planned)
        return tl::unexpected(planned.error());
    const auto &[definition, points, plan] = *planned;
    if (options.dryRun) {
        tellPoints(definition, points, plan, context.output);
        tellSweep(definition, points, plan, nullptr, context.output);
        return {};
    }
    const bool linear = allLinear(points);
    if (options.run && !linear)
        if (const auto there = checkSuccessor(successor); !there)
            return there;
    const auto started =
        startSweep(workspace, *history, definition, points, plan, options.run, context.output, context.stop);
    if (!started)
        return tl::unexpected(started.error());
    tellSweep(definition, points, plan, &*started, context.output);
    if (!options.run && plan.newRuns > 0)
        context.output.text("The new runs are queued: tlm runner trains them.\n");
    if (!options.run || started->made.empty())
        return {};
    if (linear)
        return trainLinear(started->made, *history, workspace, context);
    successor.trainRuns(started->made, workspace, context.options, {});
    return {};
}

} // namespace

void addSweepVerb(Program &program, Successor &successor)
{
    CLI::App &verb =
        program.addVerb("sweep", "Queues runs over values: the paper's Tables 3 to 7, and any other");
    const auto options = std::make_shared<SweepOptions>();
    declareSweep(verb, *options);
    verb.callback([&program, &successor, options] {
        chooseInWorkspace(program, [options, &successor](const Workspace &workspace, VerbContext &context) {
            return sweep(*options, successor, workspace, context);
        });
    });
}

} // namespace tlm
