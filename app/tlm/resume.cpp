#include <charconv>

#include <fmt/format.h>

#include "app/tlm/linearmodel.h"
#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"

namespace tlm {

namespace {

struct ResumeOptions
{
    std::string steps;
    bool detach = false, sharesDevice = false;
};

/// The number in `+N`; 0 if no steps are asked for.
Expected<std::int64_t> parseMoreSteps(const std::string &steps)
{
    if (steps.empty())
        return 0;
    constexpr std::int64_t most = 1'000'000'000;
    std::int64_t more = 0;
    const char *end = steps.data() + steps.size();
    const auto parsed = std::from_chars(steps.data() + 1, end, more);
    if (steps.front() != '+' || parsed.ec != std::errc{} || parsed.ptr != end || more <= 0 || more > most)
        return failure(ErrorCode::Usage, "More steps are written as +N, for example +1000.",
                       "--steps " + steps);
    return more;
}

bool canResume(RunState state)
{
    return state == RunState::Paused || state == RunState::Lost || state == RunState::Queued ||
           state == RunState::Stopped || state == RunState::Failed;
}

/// Whether the run can go on, with more steps or without.
Expected<> checkResumable(const Run &run, std::int64_t moreSteps)
{
    const bool linear = run.configuration.method == Method::Linear;
    if (linear && moreSteps > 0)
        return failure(ErrorCode::RunState,
                       fmt::format("Run {} is a linear baseline, which has no steps.", run.id), run.id);
    if (run.state == RunState::Finished && moreSteps > 0)
        return failure(ErrorCode::RunState,
                       fmt::format("Run {} is finished and its checkpoint is gone, so it takes no more "
                                   "steps. Train a new run from its model: tlm train --method finetune "
                                   "--model {} --task {}.",
                                   run.id, run.id, run.configuration.task),
                       run.id);
    if (!canResume(run.state))
        return failure(
            ErrorCode::RunState,
            fmt::format("Run {} is {}, so there is nothing to resume.", run.id, runStateName(run.state)),
            run.id);
    return {};
}

Expected<> resume(const ResumeOptions &options, Successor &successor, History &history, const std::string &id,
                  const Workspace &workspace, VerbContext &context)
{
    const auto run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    const auto more = parseMoreSteps(options.steps);
    if (!more)
        return tl::unexpected(more.error());
    if (const auto resumable = checkResumable(*run, *more); !resumable)
        return resumable;
    if (run->configuration.method == Method::Linear)
        return trainLinear({id}, history, workspace, context);
    if (const auto there = checkSuccessor(successor); !there)
        return there;
    successor.trainRuns({id}, workspace, context.options, {options.detach, options.sharesDevice, *more});
    return options.detach ? tellRun(history, id, context) : Expected<>{};
}

} // namespace

void addResumeVerb(Program &program, Successor &successor)
{
    const auto options = std::make_shared<ResumeOptions>();
    CLI::App &verb = addRunVerb(program, "resume", "Goes on with a paused, lost, stopped or failed run",
                                [options, &successor](History &history, const std::string &id,
                                                      const Workspace &workspace, VerbContext &context) {
                                    return resume(*options, successor, history, id, workspace, context);
                                });
    verb.add_option("--steps", options->steps, "More steps of fine-tuning: +N");
    verb.add_flag("--detach", options->detach, "Train in the background; the log is in the run's folder");
    verb.add_flag("--share-device", options->sharesDevice,
                  "Train beside other trainings of the device instead of waiting for them");
    verb.footer("Example:\n  tlm resume 12\n  tlm resume 12 --steps +500");
}

} // namespace tlm
