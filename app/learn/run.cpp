#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "app/learn/runlog.h"
#include "app/learn/verbs.h"
#include "app/terminal/extension.h"
#include "app/terminal/runlines.h"
#include "app/terminal/runsinturn.h"
#include "app/terminal/workspaceverb.h"
#include "core/baseline/linearrun.h"
#include "core/history/queue.h"
#include "core/training/linerecorder.h"
#include "core/training/run.h"

namespace tlm {

namespace {

struct RunOptions
{
    std::vector<std::string> ids;
    std::int64_t moreSteps = 0;
    bool queued = false, sharesDevice = false, ownLogs = false;
};

/// A line of a training as text for people.
std::string lineText(const Json &line)
{
    if (line.contains("evaluation")) {
        const Json &scores = line["evaluation"];
        const auto heads =
            scores.contains("positional")
                ? fmt::format(", heads {} positional, {} vertical", scores["positional"].get<std::int64_t>(),
                              scores["vertical"].get<std::int64_t>())
                : std::string();
        return fmt::format("  {} at step {}: macro-F1 {:.1f}, micro-F1 {:.1f}, loss {:.3f}{}\n",
                           scores["split"].get<std::string>(), scores["step"].get<std::int64_t>(),
                           100 * scores["macro_f1"].get<double>(), 100 * scores["micro_f1"].get<double>(),
                           scores["loss"].get<double>(), heads);
    }
    std::string text =
        fmt::format("step {} ({})", line["step"].get<std::int64_t>(), line["stage"].get<std::string>());
    for (const auto &[name, value] : line["metrics"].items())
        text += fmt::format(" · {} {:.4g}", name, value.get<double>());
    return text + '\n';
}

/// One run, by whatever trains its method; told at its end.
Expected<> executeOne(const Workspace &workspace, History &history, const std::string &id,
                      std::int64_t moreSteps, const RunScreen &screen, VerbContext &context)
{
    auto run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    if (run->configuration.method == Method::Linear) {
        if (const auto trained = runLinear(workspace, id, context.output, context.stop); !trained)
            return tl::unexpected(trained.error());
    } else {
        const auto execute = [&] { return executeRun(workspace, id, screen, context.stop); };
        const auto state =
            moreSteps > 0 ? executeExtended(workspace, history, *run, moreSteps, execute) : execute();
        if (!state)
            return tl::unexpected(state.error());
    }
    run = history.run(id);
    if (!run)
        return tl::unexpected(run.error());
    tellRun(*run, context.output);
    if (context.stop.stop_requested() && run->state != RunState::Finished)
        return failure(ErrorCode::Stopped,
                       run->state == RunState::Paused ? "Paused: the run can be resumed."
                                                      : "Stopped: the run can be started again.",
                       id);
    return {};
}

/// The next run of the queue for this process, if there is one and the queue is not to be left.
Expected<std::optional<std::string>> claimNext(History &history, const VerbContext &context)
{
    if (context.stop.stop_requested())
        return failure(ErrorCode::Stopped, "Stopped before the next run of the queue.");
    return history.claimQueued();
}

/// Runs of the queue, until it is empty. A run that fails has its cause in the history, and the next one goes
/// on. `id`: the first one, if it is claimed already.
Expected<> executeQueue(std::optional<std::string> id, const RunOptions &options, const Workspace &workspace,
                        History &history, const RunScreen &screen, VerbContext &context)
{
    while (true) {
        if (!id) {
            auto claimed = claimNext(history, context);
            if (!claimed)
                return tl::unexpected(claimed.error());
            id = std::move(*claimed);
        }
        if (!id)
            return {};
        const RunLog log(options.ownLogs ? workspace.run(*id) / "log.txt" : std::filesystem::path());
        const auto executed = executeOne(workspace, history, *id, 0, screen, context);
        if (!executed && executed.error().code == ErrorCode::Stopped)
            return executed;
        if (!executed)
            context.output.fail(executed.error());
        id.reset();
    }
}

/// Works on the queue while it is this process's; of the runners in the background there is only one.
Expected<> executeQueued(const RunOptions &options, const Workspace &workspace, History &history,
                         const RunScreen &screen, VerbContext &context)
{
    std::optional<std::string> first;
    do {
        Expected<FileLock> lock = FileLock::acquire(runnerLockFile(workspace.root()));
        if (!lock && options.ownLogs && !first)
            return lock.error().code == ErrorCode::RunLocked ? Expected<>() : tl::unexpected(lock.error());
        const auto executed = executeQueue(first, options, workspace, history, screen, context);
        if (!executed)
            return executed;
        lock = failure(ErrorCode::RunLocked, {}); // lets it go
        // Who queued a run since the last look found the lock held and started no runner: look once more.
        auto claimed = claimNext(history, context);
        if (!claimed)
            return tl::unexpected(claimed.error());
        first = std::move(*claimed);
    } while (first);
    return {};
}

Expected<> executeRuns(const RunOptions &options, const Workspace &workspace, VerbContext &context)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    LineRecorder recorder([&output = context.output](const Json &line) {
        output.line(line);
        output.text(lineText(line));
    });
    RunScreen screen{context.output, recorder,
                     [&output = context.output](const std::string &sentence) { output.note(sentence); }};
    screen.sharesDevice = options.sharesDevice;
    if (options.queued)
        return executeQueued(options, workspace, *history, screen, context);
    return executeInTurn(options.ids, *history, context.output, [&](const std::string &id) {
        return executeOne(workspace, *history, id, options.moreSteps, screen, context);
    });
}

} // namespace

void addRunVerb(Program &program)
{
    CLI::App &verb = program.addVerb("run", "Execute queued runs, or resume them from their checkpoints");
    const auto options = std::make_shared<RunOptions>();
    verb.add_option("ids", options->ids, "Runs, executed in turn");
    verb.add_option("--more-steps", options->moreSteps, "Steps by which fine-tuning is longer");
    verb.add_flag("--queued", options->queued, "The whole queue, until it is empty");
    verb.add_flag("--own-logs", options->ownLogs,
                  "What is said about a run goes into its folder, and one such process works on the queue");
    verb.add_flag("--share-device", options->sharesDevice,
                  "Train beside other trainings of the device instead of waiting for them");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return executeRuns(*options, workspace, context);
        });
    });
}

} // namespace tlm
