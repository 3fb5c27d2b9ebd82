#include <charconv>
#include <memory>

#include <fmt/format.h>

#include "app/terminal/runlines.h"
#include "app/tlm/verbs.h"
#include "app/tlm/workspaceverb.h"
#include "core/history/history.h"

namespace tlm {

namespace {

/// A verb on one run: `work(history, id, workspace, context)`.
template <typename F>
CLI::App &addRunVerb(Program &program, const std::string &name, const std::string &description, F work)
{
    CLI::App &verb = program.addVerb(name, description);
    const auto id = std::make_shared<std::string>();
    verb.add_option("RUN", *id, "Id of the run")->required();
    verb.callback([&program, id, work] {
        chooseInWorkspace(program,
                          [id, work](const Workspace &workspace, VerbContext &context) -> Expected<> {
                              auto history = History::open(workspace.root());
                              if (!history)
                                  return tl::unexpected(history.error());
                              return work(*history, *id, workspace, context);
                          });
    });
    return verb;
}

Expected<> tell(const History &history, const std::string &id, VerbContext &context)
{
    const auto run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    context.output.line({{"run", runFigures(*run)}});
    context.output.text(runText(*run));
    return {};
}

Expected<> order(History &history, const std::string &id, Order order, VerbContext &context)
{
    if (const auto given = history.giveOrder(id, order); !given)
        return given;
    return tell(history, id, context);
}

bool canResume(RunState state)
{
    return state == RunState::Paused || state == RunState::Lost || state == RunState::Queued ||
           state == RunState::Stopped || state == RunState::Failed;
}

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

/// Adds steps to the stage that is last in the configuration.
Expected<> extend(History &history, const Run &run, std::int64_t more)
{
    auto configuration = run.configuration;
    configuration.fineTuning.steps = run.totalSteps + more;
    configuration.fineTuning.epochs = 0;
    return history.setConfiguration(run.id, configuration);
}

} // namespace

void addResumeVerb(Program &program, Successor &successor)
{
    struct ResumeOptions
    {
        std::string steps;
        bool detach = false;
    };
    const auto options = std::make_shared<ResumeOptions>();
    CLI::App &verb =
        addRunVerb(program, "resume", "Goes on with a paused, lost, stopped or failed run",
                   [options, &successor](History &history, const std::string &id, const Workspace &workspace,
                                         VerbContext &context) -> Expected<> {
                       const auto run = history.run(id);
                       if (!run)
                           return tl::unexpected(run.error());
                       const auto more = parseMoreSteps(options->steps);
                       if (!more)
                           return tl::unexpected(more.error());
                       const bool extends = *more > 0;
                       if (!canResume(run->state) && !(extends && run->state == RunState::Finished))
                           return failure(ErrorCode::RunState,
                                          fmt::format("Run {} is {}, so there is nothing to resume.", id,
                                                      runStateName(run->state)));
                       if (const auto there = checkSuccessor(successor); !there)
                           return there;
                       if (extends) {
                           if (const auto extended = extend(history, *run, *more); !extended)
                               return extended;
                       }
                       successor.trainRuns({id}, workspace, context.options, options->detach);
                       return options->detach ? tell(history, id, context) : Expected<>{};
                   });
    verb.add_option("--steps", options->steps, "More steps of fine-tuning: +N");
    verb.add_flag("--detach", options->detach, "Train in the background; the log is in the run's folder");
    verb.footer("Example:\n  tlm resume 12\n  tlm resume 12 --steps +500");
}

void addPauseVerb(Program &program)
{
    addRunVerb(program, "pause", "Asks a run to write a checkpoint and end, which frees the device",
               [](History &history, const std::string &id, const Workspace &, VerbContext &context) {
                   return order(history, id, Order::Pause, context);
               })
        .footer("Example:\n  tlm pause 12");
}

void addStopVerb(Program &program)
{
    const auto keepBest = std::make_shared<bool>(false);
    CLI::App &verb = addRunVerb(
        program, "stop", "Asks a run to stop",
        [keepBest](History &history, const std::string &id, const Workspace &, VerbContext &context) {
            return order(history, id, *keepBest ? Order::StopKeepBest : Order::Stop, context);
        });
    verb.add_flag("--keep-best", *keepBest, "Finish with the best model so far");
    verb.footer("Example:\n  tlm stop 12 --keep-best");
}

} // namespace tlm
