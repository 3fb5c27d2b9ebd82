#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "app/tlm/runcolumns.h"
#include "app/tlm/runverb.h"
#include "app/tlm/verbs.h"
#include "core/experiment/field.h"
#include "core/sweep/tablecomparison.h"
#include "core/sweep/tabletext.h"

namespace tlm {

namespace {

struct CompareOptions
{
    std::vector<std::string> runs;
    std::string baseline;
};

/// What runs may differ in, beside their number and hour: figures first, then the configuration.
std::vector<std::string> comparedKeys()
{
    std::vector<std::string> keys;
    const Json row = runRow(Run());
    for (const auto &[key, value] : row.items())
        if (key != "id" && key != "created")
            keys.push_back(key);
    for (const Field &field : fields())
        if (std::ranges::find(keys, field.key) == keys.end())
            keys.push_back(field.key);
    return keys;
}

Expected<std::vector<Run>> readRuns(const History &history, const std::vector<std::string> &ids)
{
    std::vector<Run> runs;
    for (const std::string &id : ids) {
        auto run = history.run(id);
        if (!run)
            return tl::unexpected(run.error());
        runs.push_back(std::move(*run));
    }
    return runs;
}

/// Which keys the runs differ in.
Expected<RunColumns> differingColumns(const std::vector<Run> &runs)
{
    const auto all = RunColumns::of(comparedKeys());
    if (!all)
        return all;
    std::vector<Json> rows;
    for (const Run &run : runs)
        rows.push_back(all->row(run));
    std::vector<std::string> differing;
    for (const std::string &key : all->names())
        if (std::ranges::any_of(rows, [&](const Json &row) { return row[key] != rows.front()[key]; }))
            differing.push_back(key);
    return RunColumns::of(differing);
}

void tellDifferences(const std::vector<Run> &runs, const RunColumns &columns, Output &output)
{
    TextTable table{{"run"}, {}};
    for (const std::string &key : columns.names())
        table.rows.push_back({key});
    Json lines = Json::array();
    for (const Run &run : runs) {
        table.header.push_back(run.id);
        const auto cells = columns.cells(run);
        for (std::size_t i = 0; i < cells.size(); ++i)
            table.rows[i].push_back(cells[i]);
        Json line = columns.row(run);
        line["id"] = run.id;
        lines.push_back(std::move(line));
    }
    output.line({{"comparison", {{"differs", columns.names()}, {"runs", lines}}}});
    output.text(alignedText(table));
}

void tellDifference(const std::string &run, const std::string &baseline, const PairedDifference &difference,
                    Output &output)
{
    output.line({{"difference",
                  {{"run", run},
                   {"baseline", baseline},
                   {"test", difference.difference},
                   {"low", difference.low},
                   {"high", difference.high},
                   {"p", difference.p}}}});
    output.text(fmt::format("test of {} against {}: {:+.4f} [{:+.4f}, {:+.4f}], p = {:.2g}\n", run, baseline,
                            difference.difference, difference.low, difference.high, difference.p));
}

TableCell cellOf(const std::string &run)
{
    TableCell cell;
    cell.runs = {run};
    return cell;
}

Expected<> compareRuns(const CompareOptions &options, const Workspace &workspace, VerbContext &context)
{
    const std::string baseline = options.baseline.empty() ? options.runs.front() : options.baseline;
    if (std::ranges::find(options.runs, baseline) == options.runs.end())
        return failure(ErrorCode::Usage, "The baseline must be one of the runs.", "--baseline " + baseline);
    const auto runs = History::open(workspace.root()).and_then([&](const History &history) {
        return readRuns(history, options.runs);
    });
    if (!runs)
        return tl::unexpected(runs.error());
    const auto columns = differingColumns(*runs);
    if (!columns)
        return tl::unexpected(columns.error());
    tellDifferences(*runs, *columns, context.output);
    const TableRequest request; // of test, with 95 %
    CellComparison comparison(workspace, *runs, request, context.stop);
    for (const std::string &run : options.runs) {
        if (run == baseline)
            continue;
        const auto difference = comparison.compare(cellOf(run), cellOf(baseline));
        if (!difference)
            return tl::unexpected(difference.error());
        if (*difference)
            tellDifference(run, baseline, **difference, context.output);
    }
    for (const std::string &note : comparison.notes())
        context.output.note(note);
    return {};
}

} // namespace

void addCompareVerb(Program &program)
{
    CLI::App &verb = program.addVerb("compare", "Shows what runs differ in");
    const auto options = std::make_shared<CompareOptions>();
    verb.add_option("RUN", options->runs, "Ids of two or more runs")->required()->expected(2, 1000);
    verb.add_option("--baseline", options->baseline,
                    "The run from which differences are counted (the first)");
    verb.footer("Only what differs is told: figures, then the configuration. Where the runs have kept their\n"
                "predictions, the difference on test has a 95 % interval of a paired bootstrap over the "
                "examples.\n\n"
                "Example:\n"
                "  tlm compare 12 15\n"
                "  tlm compare 12 15 16 --baseline 15");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return compareRuns(*options, workspace, context);
        });
    });
}

} // namespace tlm
