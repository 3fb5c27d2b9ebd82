#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/terminal/output.h"
#include "app/terminal/stopsignal.h"
#include "core/baseline/linearrun.h"
#include "core/training/linerecorder.h"
#include "core/training/run.h"
#include "tests/bench/quality/prepare.h"
#include "tests/bench/quality/results.h"
#include "tests/bench/quality/tables.h"

namespace tlm::bench {

namespace {

/// Whether a stored run is of these settings; a budget in minutes has become one in tokens there.
bool isOf(Configuration stored, const Configuration &configuration)
{
    if (configuration.joint.minutes > 0) {
        stored.joint.minutes = configuration.joint.minutes;
        stored.joint.tokens = configuration.joint.tokens;
    }
    return stored == configuration;
}

/// The run of an earlier, interrupted bench with this configuration, else a new one.
Expected<std::string> findRun(History &history, const Configuration &configuration)
{
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    const auto open = std::find_if(runs->begin(), runs->end(), [&](const Run &run) {
        return isOf(run.configuration, configuration) &&
               (run.state == RunState::Paused || run.state == RunState::Lost ||
                run.state == RunState::Queued);
    });
    return open == runs->end() ? history.create(configuration) : Expected<std::string>(open->id);
}

Expected<> trainNetwork(const Workspace &workspace, const std::string &id, Output &output,
                        std::stop_token stop)
{
    LineRecorder recorder([&](const Json &line) {
        if (line.contains("evaluation"))
            output.text(toLine(line) + '\n');
    });
    const RunScreen screen{output, recorder, [&](const std::string &sentence) { output.note(sentence); }};
    return executeRun(workspace, id, screen, stop).map([](RunState) {});
}

Expected<> trainLinear(const Workspace &workspace, const std::string &id, Output &output,
                       std::stop_token stop)
{
    return runLinear(workspace, id, output, stop).map([](const Run &) {});
}

Expected<Json> measure(const Workspace &workspace, const Row &row, Output &output, std::stop_token stop)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto id = findRun(*history, row.configuration);
    if (!id)
        return tl::unexpected(id.error());
    const auto train = row.configuration.method == Method::Linear ? trainLinear : trainNetwork;
    if (auto trained = train(workspace, *id, output, stop); !trained)
        return tl::unexpected(trained.error());
    const auto run = history->run(*id);
    if (!run)
        return tl::unexpected(run.error());
    if (run->state != RunState::Finished)
        return failure(ErrorCode::Stopped, "Stopped: the bench goes on here when it is started again.");
    return Json{{"run", run->id},
                {"dev", run->dev.value_or(0)},
                {"test", run->test.value_or(0)},
                {"best_step", run->bestStep.value_or(0)},
                {"steps", run->step},
                {"tokens", run->tokens},
                {"minutes", run->seconds / 60},
                {"memory", run->memory},
                {"precision", run->precision},
                {"threads", run->threads}};
}

bool isWanted(const Row &row, const Options &options)
{
    return options.only.empty() || std::ranges::any_of(options.only, [&](const std::string &part) {
               return row.name().starts_with(part);
           });
}

Expected<> work(const Options &options, Output &output, std::stop_token stop)
{
    const auto workspace = Workspace::open(options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    for (const Row &row : plannedRows(options)) {
        if (options.tablesOnly || !isWanted(row, options) || figuresOf(row, options))
            continue;
        output.text(fmt::format("== {}\n", row.name()));
        if (auto prepared = prepareTask(*workspace, row.task, options, output); !prepared)
            return prepared;
        const auto figures = measure(*workspace, row, output, stop);
        if (!figures)
            return tl::unexpected(figures.error());
        if (auto appended = appendRow(row, options, *figures); !appended)
            return appended;
    }
    const auto tables = qualityTables(*workspace, options);
    if (!tables)
        return tl::unexpected(tables.error());
    output.text(*tables);
    return {};
}

} // namespace

} // namespace tlm::bench

int main(int argc, char **argv)
{
    tlm::bench::Options options;
    CLI::App app("Quality tables: trains what is not in the results yet, then prints means and comparisons.");
    app.add_option("--workspace", options.workspace, "Folder for tasks, corpora and runs")->required();
    app.add_option("--results", options.results, "JSON lines, one a row")->required();
    app.add_option("--data", options.data, "Folder with tasks and corpora")->required();
    app.add_option("--commit", options.commit, "Last commit of what the rows run")->required();
    app.add_option("--threads", options.threads, "Threads of a run");
    app.add_option("--pretrained", options.pretrained, "Folder of a pretrained model to compare with");
    app.add_flag("--again", options.again, "Measure again what an earlier commit measured");
    app.add_flag("--table", options.tablesOnly, "Only print what was measured");
    app.add_option("rows", options.only, "Beginnings of row names; all if none is given");
    CLI11_PARSE(app, argc, argv);
    const tlm::StopSignal signal;
    tlm::Output output(false);
    const auto done = tlm::bench::work(options, output, signal.token());
    return done ? 0 : output.fail(done.error());
}
