#include <memory>

#include <fmt/format.h>

#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"
#include "core/history/runarchive.h"

namespace tlm {

void addArchiveVerb(Program &program)
{
    const auto file = std::make_shared<std::string>();
    CLI::App &verb = addRunVerb(
        program, "archive", "Writes a run with its model and curves into one file",
        [file](History &history, const std::string &id, const Workspace &workspace, VerbContext &context) {
            const auto written = archiveRun(workspace, id, *file, context.output, context.stop);
            return written ? tellRun(history, id, context) : written;
        });
    verb.add_option("FILE", *file, "The archive, by custom NAME.tlmrun")->required();
    verb.footer(
        "The file is a ZIP archive of the run's folder, what the history knows of it, and its curves. It\n"
        "opens in any workspace.\n\nExample:\n  tlm archive 12 best.tlmrun");
}

void addUnarchiveVerb(Program &program)
{
    CLI::App &verb = program.addVerb("unarchive", "Takes a run out of an archive into the workspace");
    const auto file = std::make_shared<std::string>();
    verb.add_option("FILE", *file, "What tlm archive wrote")->required();
    verb.footer("The run gets a new id. A damaged archive is refused whole.\n\n"
                "Example:\n  tlm unarchive best.tlmrun");
    verb.callback([&program, file] {
        chooseInWorkspace(program, [file](const Workspace &workspace, VerbContext &context) -> Expected<> {
            const auto id = unarchiveRun(workspace, *file, context.output, context.stop);
            if (!id)
                return tl::unexpected(id.error());
            return History::open(workspace.root()).and_then([&](const History &history) {
                return tellRun(history, *id, context);
            });
        });
    });
}

} // namespace tlm
