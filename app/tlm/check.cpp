#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/libtorch.h"
#include "app/tlm/runfiles.h"
#include "app/tlm/verbs.h"
#include "core/data/opencorpus.h"
#include "core/data/task.h"
#include "core/experiment/ownpreset.h"
#include "core/history/history.h"
#include "core/selection/selection.h"
#include "core/sweep/sweepfile.h"

namespace tlm {

namespace {

void checkCorpora(const Workspace &workspace, CheckReport &report)
{
    for (const auto &name : workspace.list("corpora")) {
        const std::string folder = workspace.corpus(name).string();
        const auto summary = summarizeCorpus(workspace, name);
        if (!summary) {
            report.bad("corpus " + name, summary.error());
            continue;
        }
        const auto documents = DocumentStore::open(summary->documentFiles, Verify::Checksum);
        report.tell("documents of " + name, documents, folder);
        report.tell("index of " + name,
                    documents ? openIndex(*summary, *documents, Verify::Checksum)
                              : Index::open(summary->indexFiles, Verify::Checksum),
                    folder);
    }
}

void checkNamed(const Workspace &workspace, CheckReport &report)
{
    for (const auto &name : workspace.list("tasks"))
        report.tell("task " + name, loadTask(workspace, name), workspace.task(name).string());
    for (const auto &name : workspace.list("selections"))
        report.tell("selection " + name, loadSelection(workspace, name), workspace.selection(name).string());
    for (const auto &name : sweepNames(workspace))
        report.tell("sweep " + name, loadSweep(workspace, name), sweepFile(workspace, name).string());
    for (const auto &name : ownPresetNames(workspace))
        report.tell("preset " + name, loadOwnPreset(workspace, name),
                    ownPresetFile(workspace, name).string());
}

void checkHistory(const Workspace &workspace, CheckReport &report)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return report.bad("history", history.error());
    const auto runs = history->check().and_then([&] { return history->runs(); });
    if (!runs)
        return report.bad("history", runs.error());
    report.fine("history", fmt::format("{} runs, {}", runs->size(),
                                       history->usesRollbackJournal()
                                           ? "with a rollback journal, as the folder may lie on a network"
                                           : "with a write-ahead log"));
    for (const Run &run : *runs)
        checkRunFiles(workspace, run, report);
}

/// What only tlm-learn can tell. Its absence is no damage: most verbs work without it.
void checkLibTorch(const CommonOptions &options, Successor learn, CheckReport &report)
{
    const auto torch = findLibTorch(learn.libTorch);
    report.tell("LibTorch " TLM_LIBTORCH_VERSION, torch, torch ? torch->string() : "");
    if (!torch)
        return;
    learn.tellDevices(options);
    if (const auto told = perform(learn); !told)
        report.bad("devices", told.error());
}

} // namespace

void addCheckVerb(Program &program, const Successor &successor)
{
    CLI::App &verb =
        program.addVerb("check", "Versions, devices, paths and the health of every file of the workspace");
    verb.footer("Example:\n  tlm check");
    verb.callback([&program, &successor] {
        chooseInWorkspace(
            program, [&successor](const Workspace &workspace, VerbContext &context) -> Expected<> {
                CheckReport report(context.output);
                report.fine("tlm " TLM_VERSION, programFolder().string());
                report.fine("workspace", workspace.root().string());
                checkNamed(workspace, report);
                checkCorpora(workspace, report);
                checkHistory(workspace, report);
                const int problems = report.problems();
                checkLibTorch(context.options, successor, report);
                if (problems > 0)
                    return failure(ErrorCode::FileDamaged,
                                   fmt::format("{} parts of the workspace are damaged.", problems),
                                   workspace.root().string());
                return {};
            });
    });
}

} // namespace tlm
