#include <memory>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"
#include "core/history/queue.h"

namespace tlm {

namespace {

struct RunnerOptions
{
    bool detach = false, pause = false;
};

Expected<> setPaused(const Workspace &workspace, bool paused)
{
    return Queue::open(workspace.root()).and_then([paused](Queue queue) { return queue.setPaused(paused); });
}

/// The runs that wait, the next one first.
Expected<> tellWaiting(const Workspace &workspace, VerbContext &context)
{
    const auto ids = Queue::open(workspace.root()).and_then([](const Queue &queue) { return queue.runs(); });
    if (!ids)
        return tl::unexpected(ids.error());
    const auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    return tellRuns(*history, *ids, context);
}

/// The queue rests: nothing more is taken from it until a runner is started again.
Expected<> pauseQueue(const Workspace &workspace, VerbContext &context)
{
    return setPaused(workspace, true).and_then([&] {
        context.output.text("The queue is paused: what trains goes on, nothing new begins until tlm "
                            "runner.\n");
        return tellWaiting(workspace, context);
    });
}

Expected<> run(const RunnerOptions &options, Successor &successor, const Workspace &workspace,
               VerbContext &context)
{
    if (options.pause)
        return pauseQueue(workspace, context);
    if (const auto there = checkSuccessor(successor); !there)
        return there;
    if (const auto going = setPaused(workspace, false); !going)
        return going;
    successor.trainQueue(context.options, options.detach);
    return options.detach ? tellWaiting(workspace, context) : Expected<>();
}

} // namespace

void addRunnerVerb(Program &program, Successor &successor)
{
    const auto options = std::make_shared<RunnerOptions>();
    CLI::App &verb =
        program.addVerb("runner", "Takes the queued runs one by one and ends when there is none");
    auto *pause = verb.add_flag("--pause", options->pause,
                                "Take nothing more from the queue once the run that trains is done");
    verb.add_flag("--detach", options->detach, "Work in the background; each run has its own log")
        ->excludes(pause);
    verb.footer("Example:\n"
                "  tlm train --task supersense --selection animals-k50 --seed 1,2,3 --queue\n"
                "  tlm runner\n"
                "  tlm runner --pause");
    verb.callback([&program, &successor, options] {
        chooseInWorkspace(program, [&successor, options](const Workspace &workspace, VerbContext &context) {
            return run(*options, successor, workspace, context);
        });
    });
}

} // namespace tlm
