#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/libtorch.h"
#include "app/tlm/verbs.h"
#include "core/data/corpus.h"
#include "core/data/task.h"
#include "core/history/history.h"
#include "core/index/index.h"
#include "core/selection/selection.h"
#include "core/sweep/sweepfile.h"

namespace tlm {

namespace {

/// Tells what is fine and what is not, and counts the latter.
class Report
{
public:
    explicit Report(Output &output) : m_output(output) {}

    void fine(const std::string &what, const std::string &detail)
    {
        m_output.line({{"check", {{"what", what}, {"ok", true}, {"detail", detail}}}});
        m_output.text(fmt::format("fine  {}: {}\n", what, detail));
    }
    void bad(const std::string &what, const Error &error)
    {
        ++m_problems;
        auto line = errorJson(error);
        line["check"] = {{"what", what}, {"ok", false}, {"detail", error.cause}};
        m_output.line(line);
        m_output.text(fmt::format("BAD   {}: {}\n", what, describe(error)));
    }
    template <typename T>
    void tell(const std::string &what, const Expected<T> &result, const std::string &detail)
    {
        if (result)
            fine(what, detail);
        else
            bad(what, result.error());
    }
    int problems() const { return m_problems; }

private:
    Output &m_output;
    int m_problems = 0;
};

void checkCorpora(const Workspace &workspace, Report &report)
{
    for (const auto &name : workspace.list("corpora")) {
        const std::string folder = workspace.corpus(name).string();
        const auto summary = summarizeCorpus(workspace, name);
        if (!summary) {
            report.bad("corpus " + name, summary.error());
            continue;
        }
        report.tell("documents of " + name, DocumentStore::open(summary->documentFiles, Verify::Checksum),
                    folder);
        report.tell("index of " + name, Index::open(summary->indexFiles, Verify::Checksum), folder);
    }
}

void checkNamed(const Workspace &workspace, Report &report)
{
    for (const auto &name : workspace.list("tasks"))
        report.tell("task " + name, loadTask(workspace, name), workspace.task(name).string());
    for (const auto &name : workspace.list("selections"))
        report.tell("selection " + name, loadSelection(workspace, name), workspace.selection(name).string());
    for (const auto &name : sweepNames(workspace))
        report.tell("sweep " + name, loadSweep(workspace, name), sweepFile(workspace, name).string());
}

void checkHistory(const Workspace &workspace, Report &report)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return report.bad("history", history.error());
    const auto runs = history->runs();
    report.tell("history", runs, fmt::format("{} runs", runs ? runs->size() : 0));
}

void checkLibTorch(const std::string &option, Report &report)
{
    const auto torch = findLibTorch(option);
    report.tell("LibTorch " TLM_LIBTORCH_VERSION, torch, torch ? torch->string() : "");
}

} // namespace

void addCheckVerb(Program &program)
{
    CLI::App &verb =
        program.addVerb("check", "Versions, paths and the health of every file of the workspace");
    verb.footer("Example:\n  tlm check");
    verb.callback([&program] {
        chooseInWorkspace(program, [](const Workspace &workspace, VerbContext &context) -> Expected<> {
            Report report(context.output);
            report.fine("tlm " TLM_VERSION, programFolder().string());
            report.fine("workspace", workspace.root().string());
            checkNamed(workspace, report);
            checkCorpora(workspace, report);
            checkHistory(workspace, report);
            const int problems = report.problems();
            checkLibTorch("", report); // its absence is told, but most verbs work without it
            if (problems > 0)
                return failure(ErrorCode::FileDamaged,
                               fmt::format("{} parts of the workspace are damaged.", problems),
                               workspace.root().string());
            return {};
        });
    });
}

} // namespace tlm
