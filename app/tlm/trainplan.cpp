#include "app/tlm/trainplan.h"

#include "app/terminal/workspaceverb.h"
#include "core/history/modelrun.h"
#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

Expected<Configuration> startingPoint(const TrainOptions &options)
{
    if (options.config.empty())
        return presetOf(options.request);
    const auto json = readJson(options.config);
    if (!json)
        return tl::unexpected(json.error());
    return configurationFromJson(*json, options.config.string());
}

/// The random selection that stands beside a selection: as many tokens from the same corpora.
Expected<> drawInstead(Configuration &configuration, TrainPlan &plan, int threads, const Workspace &workspace)
{
    const auto like = summarizeSelection(workspace, configuration.selection);
    if (!like)
        return tl::unexpected(like.error());
    if (like->options.selector == Selector::Random)
        return {};
    SelectionOptions options = like->options;
    options.task = configuration.task;
    options = drawnLike(options, Selector::Random, configuration.seed);
    options.threads = threads;
    configuration.selection = options.name;
    plan.selections.push_back(std::move(options));
    return {};
}

/// Names are looked up before a run exists, so that a slip of the pen leaves nothing behind.
Expected<> checkNames(const Configuration &configuration, const Workspace &workspace, const History &history)
{
    if (const auto task = summarizeTask(workspace, configuration.task); !task)
        return tl::unexpected(task.error());
    if (auto checked = checkModelRun(history, configuration); !checked)
        return checked;
    if (configuration.selection.empty())
        return {};
    return summarizeSelection(workspace, configuration.selection).map([](const SelectionSummary &) {});
}

} // namespace

void applyComputer(const CommonOptions &options, ComputeConfiguration &compute)
{
    if (options.threads > 0)
        compute.threads = options.threads;
    if (options.device != "auto")
        compute.device = options.device == "cuda" ? Device::Cuda : Device::Cpu;
}

Expected<TrainPlan> planTraining(const TrainOptions &options, const CommonOptions &common,
                                 const Workspace &workspace, const History &history)
{
    auto configuration = startingPoint(options);
    if (!configuration)
        return tl::unexpected(configuration.error());
    applyComputer(common, configuration->compute);
    if (const auto applied = applyRequest(options.request, *configuration); !applied)
        return tl::unexpected(applied.error());
    if (const auto checked = checkConfiguration(*configuration, options.config.string()); !checked)
        return tl::unexpected(checked.error());
    if (const auto known = checkNames(*configuration, workspace, history); !known)
        return tl::unexpected(known.error());
    TrainPlan plan;
    const auto seeds = options.seeds.empty() ? std::vector{configuration->seed} : options.seeds;
    for (const auto seed : seeds) {
        plan.configurations.push_back(*configuration);
        Configuration &one = plan.configurations.back();
        one.seed = seed;
        if (one.method != Method::Random)
            continue;
        if (const auto drawn = drawInstead(one, plan, threadCount(common), workspace); !drawn)
            return tl::unexpected(drawn.error());
    }
    return plan;
}

} // namespace tlm
