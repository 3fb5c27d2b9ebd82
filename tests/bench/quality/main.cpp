#include <algorithm>
#include <chrono>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "app/terminal/output.h"
#include "app/terminal/stopsignal.h"
#include "core/baseline/linear.h"
#include "core/training/linerecorder.h"
#include "core/training/run.h"
#include "tests/bench/quality/prepare.h"
#include "tests/bench/quality/results.h"

namespace tlm::bench {

namespace {

Expected<Json> trainLinear(const Workspace &workspace, const Row &row, const Options &options, Output &output,
                           std::stop_token stop)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto task = loadTask(workspace, row.configuration.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto linear = LinearClassifier::train(*task, options.threads, output, stop);
    if (!linear)
        return tl::unexpected(linear.error());
    const std::chrono::duration<double, std::ratio<60>> minutes = std::chrono::steady_clock::now() - begin;
    return Json{{"dev", linear->choice().dev},
                {"test", linear->evaluate(task->examples(Split::Test)).metric(task->metric)},
                {"minutes", minutes.count()}};
}

/// The run of an earlier, interrupted bench with this configuration, else a new one.
Expected<std::string> findRun(History &history, const Configuration &configuration)
{
    const auto runs = history.runs();
    if (!runs)
        return tl::unexpected(runs.error());
    const auto open = std::find_if(runs->begin(), runs->end(), [&](const Run &run) {
        return run.configuration == configuration &&
               (run.state == RunState::Paused || run.state == RunState::Lost ||
                run.state == RunState::Queued);
    });
    return open == runs->end() ? history.create(configuration) : Expected<std::string>(open->id);
}

Expected<Json> trainNetwork(const Workspace &workspace, const Row &row, Output &output, std::stop_token stop)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto id = findRun(*history, row.configuration);
    if (!id)
        return tl::unexpected(id.error());
    LineRecorder recorder([&](const Json &line) {
        if (line.contains("evaluation"))
            output.text(toLine(line) + '\n');
    });
    const RunScreen screen{output, recorder, [&](const std::string &sentence) { output.note(sentence); }};
    const auto state = executeRun(workspace, *id, screen, stop);
    if (!state)
        return tl::unexpected(state.error());
    if (*state != RunState::Finished)
        return failure(ErrorCode::Stopped, "Stopped: the bench goes on here when it is started again.");
    const auto run = history->run(*id);
    if (!run)
        return tl::unexpected(run.error());
    return Json{{"run", run->id},
                {"dev", run->dev.value_or(0)},
                {"test", run->test.value_or(0)},
                {"best_step", run->bestStep.value_or(0)},
                {"steps", run->step},
                {"tokens", run->tokens},
                {"minutes", run->seconds / 60},
                {"precision", run->precision},
                {"threads", run->threads}};
}

Expected<> work(const Options &options, Output &output, std::stop_token stop)
{
    const auto workspace = Workspace::open(options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    for (const Row &row : plannedRows(options)) {
        const bool wanted =
            options.only.empty() || std::any_of(options.only.begin(), options.only.end(),
                                                [&](const auto &part) { return row.name.starts_with(part); });
        if (!wanted || isDone(options.results, row, options.commit))
            continue;
        output.text(fmt::format("== {}\n", row.name));
        if (auto prepared = prepareTask(*workspace, row.configuration.task, options, output); !prepared)
            return prepared;
        const auto figures = row.configuration.method == Method::Linear
                                 ? trainLinear(*workspace, row, options, output, stop)
                                 : trainNetwork(*workspace, row, output, stop);
        if (!figures)
            return tl::unexpected(figures.error());
        if (auto appended = appendRow(options.results, row, options.commit, *figures); !appended)
            return appended;
    }
    output.text(summarize(options.results, options.commit));
    return {};
}

} // namespace

} // namespace tlm::bench

int main(int argc, char **argv)
{
    tlm::bench::Options options;
    CLI::App app("Quality tables: trains what is not in the results yet, then prints the means.");
    app.add_option("--workspace", options.workspace, "Folder for tasks, corpora and runs")->required();
    app.add_option("--results", options.results, "JSON lines, one a row")->required();
    app.add_option("--data", options.data, "Folder with tasks and corpora")->required();
    app.add_option("--commit", options.commit, "Last commit of what the rows run")->required();
    app.add_option("--threads", options.threads, "Threads of a run");
    app.add_option("rows", options.only, "Beginnings of row names; all if none is given");
    CLI11_PARSE(app, argc, argv);
    const tlm::StopSignal signal;
    tlm::Output output(false);
    const auto done = tlm::bench::work(options, output, signal.token());
    return done ? 0 : output.fail(done.error());
}
