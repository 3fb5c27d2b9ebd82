#include <memory>

#include <fmt/format.h>

#include "app/tlm/runcolumns.h"
#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"
#include "core/history/runfilter.h"
#include "core/history/runstate.h"
#include "core/history/workspaceruns.h"
#include "core/sweep/tabletext.h"

namespace tlm {

namespace {

Expected<RunFilter> readFilter(const std::string &text)
{
    auto filter = RunFilter::parse(text, {.now = currentTime()});
    if (!filter)
        return failure(ErrorCode::Usage, describe(filter.error()),
                       fmt::format("--filter, character {}", filter.error().position + 1));
    return std::move(*filter);
}

struct ListOptions
{
    std::string filter;
    std::vector<std::string> columns;
};

void tellRuns(const std::vector<const Run *> &runs, Output &output)
{
    for (const Run *run : runs) {
        output.line(runRow(*run));
        output.text(runText(*run));
    }
}

void tellColumns(const std::vector<const Run *> &runs, const RunColumns &columns, Output &output)
{
    TextTable table{columns.names(), {}};
    for (const Run *run : runs) {
        output.line(columns.row(*run));
        table.rows.push_back(columns.cells(*run));
    }
    output.text(alignedText(table));
}

Expected<> listRuns(const ListOptions &options, const Workspace &workspace, VerbContext &context)
{
    const auto filter = readFilter(options.filter);
    if (!filter)
        return tl::unexpected(filter.error());
    const auto columns = RunColumns::of(options.columns);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    std::vector<const Run *> shown;
    for (const Run &run : *runs) {
        const bool hidden = run.archived && !filter->asksForArchived();
        if (!hidden && filter->accepts(run, searchTextOf(run)))
            shown.push_back(&run);
    }
    if (options.columns.empty())
        tellRuns(shown, context.output);
    else
        tellColumns(shown, *columns, context.output);
    if (runs->empty())
        context.output.text("There is no run yet; tlm train starts one.\n");
    return {};
}

std::string detailsText(const Run &run)
{
    std::string text = runText(run);
    text +=
        fmt::format("created {}, selection {}, recipe {}, device {}, {} threads, {}\n", timeText(run.created),
                    run.configuration.selection.empty() ? "none" : run.configuration.selection,
                    recipeName(run.configuration.recipe), run.device.empty() ? "–" : run.device, run.threads,
                    run.precision);
    text += fmt::format("stage {}, step {} of {}, {:.3g} FLOPs by the paper's rule\n",
                        run.stage.empty() ? "–" : run.stage, run.step, run.totalSteps, run.flops);
    if (!run.error.empty())
        text += fmt::format("error: {}\n", run.error);
    if (!run.note.empty())
        text += fmt::format("note: {}\n", run.note);
    return text;
}

Expected<> showRun(const std::string &id, const Workspace &workspace, VerbContext &context)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto run = history->run(id);
    if (!run)
        return tl::unexpected(run.error());
    auto row = runRow(*run);
    row["stage"] = run->stage;
    row["step"] = run->step;
    row["total_steps"] = run->totalSteps;
    row["device"] = run->device;
    row["threads"] = run->threads;
    row["precision"] = run->precision;
    row["version"] = run->version;
    row["error"] = run->error;
    row["configuration"] = toJson(run->configuration);
    context.output.line({{"run", row}});
    context.output.text(detailsText(*run));
    return {};
}

} // namespace

void addRunsVerb(Program &program)
{
    CLI::App &verb = program.addVerb("runs", "Lists the runs, newest first");
    const auto options = std::make_shared<ListOptions>();
    verb.add_option("--filter", options->filter, "Only the runs that an expression accepts")
        ->type_name("EXPRESSION");
    verb.add_option("--columns", options->columns,
                    "Only these keys of the lines of --json, or of the configuration (joint.rho1)")
        ->delimiter(',');
    verb.footer(
        "An expression compares what is known of runs (state, task, method, scale, seed, dev, test, tokens,\n"
        "time, created, tag, note, starred, archived … and every key of the configuration) by =, !=, <, >,\n"
        "<=, >=, ~ (holds), !~ and in (…), joined by and, or, not and parentheses; other words are looked\n"
        "for in all that is written about a run.\n\n"
        "Example:\n"
        "  tlm runs --json\n"
        "  tlm runs --filter 'method = tlm and dev > 80% and created > today - 7d'\n"
        "  tlm runs --filter 'starred or tag in (paper, best)'\n"
        "  tlm runs --columns id,task,joint.rho1,dev,tags");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return listRuns(*options, workspace, context);
        });
    });
}

void addShowVerb(Program &program)
{
    CLI::App &verb = program.addVerb("show", "Shows a run with its configuration and machine");
    const auto id = std::make_shared<std::string>();
    verb.add_option("RUN", *id, "Id of the run")->required();
    verb.footer("Example:\n  tlm show 12");
    verb.callback([&program, id] {
        chooseInWorkspace(program, [id](const Workspace &workspace, VerbContext &context) {
            return showRun(*id, workspace, context);
        });
    });
}

} // namespace tlm
