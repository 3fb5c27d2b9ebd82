#include "app/terminal/extension.h"

#include "core/experiment/fewshot.h"
#include "core/experiment/planner.h"

namespace tlm {

namespace {

Expected<Configuration> extendedRun(const Workspace &workspace, const Run &run, std::int64_t moreSteps)
{
    auto task = loadTask(workspace, run.configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    Json inputs;
    keepDrawnExamples(*task, run.configuration, inputs);
    const auto examples = static_cast<std::int64_t>(task->examples(Split::Train).size());
    auto configuration = extended(run.configuration, examples, moreSteps);
    if (const auto problems = validate(configuration); !problems.empty())
        return tl::unexpected(problems.front().error);
    return configuration;
}

/// Puts the configuration back if the run got no further.
Expected<> takeBack(History &history, const Run &before)
{
    const auto now = history.run(before.id);
    if (!now)
        return tl::unexpected(now.error());
    if (now->step > before.step)
        return {};
    return history.setConfiguration(before.id, before.configuration);
}

} // namespace

Configuration extended(Configuration configuration, std::int64_t examples, std::int64_t moreSteps)
{
    auto &tuning = configuration.fineTuning;
    tuning.steps = fineTuningSteps(tuning, examples) + moreSteps;
    tuning.epochs = 0;
    return configuration;
}

Expected<RunState> executeExtended(const Workspace &workspace, History &history, const Run &run,
                                   std::int64_t moreSteps, const std::function<Expected<RunState>()> &execute)
{
    const auto configuration = extendedRun(workspace, run, moreSteps);
    if (!configuration)
        return tl::unexpected(configuration.error());
    if (const auto set = history.setConfiguration(run.id, *configuration); !set)
        return tl::unexpected(set.error());
    auto state = execute();
    if (!state) {
        if (const auto back = takeBack(history, run); !back)
            return tl::unexpected(back.error());
    }
    return state;
}

} // namespace tlm
