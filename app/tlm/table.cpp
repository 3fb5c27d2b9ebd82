#include <memory>

#include <fmt/format.h>

#include "app/tlm/runverb.h"
#include "app/tlm/tablelines.h"
#include "app/tlm/verbs.h"
#include "core/history/workspaceruns.h"
#include "core/sweep/sweeptable.h"

namespace tlm {

namespace {

struct TableOptions
{
    std::string sweep, task, split = "test", format = "text";
    std::vector<std::string> where; ///< AXIS=VALUE
    TableRequest request;
};

Expected<> readWhere(TableOptions &options)
{
    for (const std::string &text : options.where) {
        const auto equals = text.find('=');
        if (equals == std::string::npos)
            return failure(ErrorCode::Usage, "What to show is written as AXIS=VALUE.", "--where " + text);
        options.request.where.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    }
    return {};
}

Expected<> tellSweepTable(const TableOptions &options, const Workspace &workspace,
                          const std::vector<Run> &runs, VerbContext &context)
{
    const auto sweep = loadSweep(workspace, options.sweep);
    if (!sweep)
        return tl::unexpected(sweep.error());
    return tabulate(workspace, runs, *sweep, options.request, context.stop).map([&](const SweepTable &table) {
        tellTable(table, options.format, context.output);
    });
}

void tellResults(const TableOptions &options, const std::vector<Run> &runs, Output &output)
{
    const auto tasks = options.task.empty() ? tasksWithResults(runs) : std::vector{options.task};
    for (const std::string &task : tasks)
        tellTable(task, resultsOf(runs, task), options.format, output);
    if (tasks.empty())
        output.text("There is no finished run yet; tlm train starts one.\n");
}

Expected<> table(TableOptions &options, const Workspace &workspace, VerbContext &context)
{
    const auto split = splitFromName(options.split);
    if (!split)
        return tl::unexpected(split.error());
    options.request.split = *split;
    if (auto read = readWhere(options); !read)
        return read;
    const auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    if (!options.sweep.empty())
        return tellSweepTable(options, workspace, *runs, context);
    tellResults(options, *runs, context.output);
    return {};
}

void declare(CLI::App &verb, TableOptions &options)
{
    auto *sweep = verb.add_option("--sweep", options.sweep, "Name of a sweep");
    verb.add_option("--task", options.task, "Only the results of one task")->excludes(sweep);
    verb.add_option("--rows", options.request.rows,
                    "What the rows vary, one or several keys (all but the columns)")
        ->delimiter(',')
        ->needs(sweep);
    verb.add_option("--columns", options.request.columns, "What the columns vary (task)")
        ->delimiter(',')
        ->needs(sweep);
    verb.add_option("--where", options.where, "Only experiments of a value: KEY=VALUE")->needs(sweep);
    verb.add_option("--split", options.split, "dev or test (test)")
        ->check(CLI::IsMember({"dev", "test"}))
        ->needs(sweep);
    auto *baseline =
        verb.add_option("--baseline", options.request.baseline,
                        "A row: differences from it, with 95 % intervals of a paired bootstrap over "
                        "the examples")
            ->needs(sweep);
    verb.add_option("--samples", options.request.bootstrap.samples, "Samples of the bootstrap (10000)")
        ->check(CLI::Range(100, 1'000'000))
        ->needs(baseline);
    verb.add_option("--format", options.format, "text, markdown, latex or csv (text); --json for scripts")
        ->check(CLI::IsMember({"text", "markdown", "latex", "csv"}));
    verb.footer(
        "Without --sweep: the results of every task, beside those that the paper published. Scores are per "
        "cent,\nmean ± standard deviation over seeds; csv and --json have numbers between 0 and 1.\n\n"
        "Example:\n"
        "  tlm table --task scierc\n"
        "  tlm table --sweep table-4 --rows k --columns task\n"
        "  tlm table --sweep first --rows method --baseline random --format markdown\n"
        "  tlm table --sweep transfer --rows model --columns task --split dev");
}

} // namespace

void addTableVerb(Program &program)
{
    CLI::App &verb = program.addVerb("table", "Tables of results: means over seeds, of a task or of a sweep");
    const auto options = std::make_shared<TableOptions>();
    declare(verb, *options);
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return table(*options, workspace, context);
        });
    });
}

} // namespace tlm
