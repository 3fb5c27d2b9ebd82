#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"

namespace tlm {

namespace {

Expected<> order(History &history, const std::string &id, Order order, VerbContext &context)
{
    if (const auto given = history.giveOrder(id, order); !given)
        return given;
    return tellRun(history, id, context);
}

} // namespace

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
