#include <fmt/format.h>

#include "app/terminal/runlines.h"
#include "app/tlm/verbs.h"
#include "app/tlm/workspaceverb.h"
#include "core/history/history.h"

namespace tlm {

void addRunnerVerb(Program &program, Successor &successor)
{
    CLI::App &verb =
        program.addVerb("runner", "Takes the queued runs one by one and ends when there is none");
    verb.footer(
        "Example:\n  tlm train --task supersense --selection animals-k50 --seed 1,2,3 --queue\n  tlm runner");
    verb.callback([&program, &successor] {
        program.choose([&successor](VerbContext &context) {
            return checkSuccessor(successor).map([&] { successor.trainQueue(context.options); });
        });
    });
}

} // namespace tlm
