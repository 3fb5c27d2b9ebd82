#include <memory>
#include <vector>

#include <fmt/format.h>

#include "app/learn/verbs.h"
#include "app/terminal/runlines.h"
#include "core/training/linerecorder.h"
#include "core/training/run.h"

namespace tlm {

namespace {

struct RunOptions
{
    std::vector<std::string> ids;
};

/// A line of a training as text for people.
std::string lineText(const Json &line)
{
    if (line.contains("evaluation")) {
        const Json &scores = line["evaluation"];
        return fmt::format("  {} at step {}: macro-F1 {:.1f}, micro-F1 {:.1f}, loss {:.3f}\n",
                           scores["split"].get<std::string>(), scores["step"].get<std::int64_t>(),
                           100 * scores["macro_f1"].get<double>(), 100 * scores["micro_f1"].get<double>(),
                           scores["loss"].get<double>());
    }
    std::string text =
        fmt::format("step {} ({})", line["step"].get<std::int64_t>(), line["stage"].get<std::string>());
    for (const auto &[name, value] : line["metrics"].items())
        text += fmt::format(" · {} {:.4g}", name, value.get<double>());
    return text + '\n';
}

Expected<> executeRuns(const RunOptions &options, VerbContext &context)
{
    const auto workspace = Workspace::open(context.options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    LineRecorder recorder([&output = context.output](const Json &line) {
        output.line(line);
        output.text(lineText(line));
    });
    const RunScreen screen{context.output, recorder, [&output = context.output](const std::string &sentence) {
                               output.note(sentence);
                           }};
    for (const std::string &id : options.ids) {
        const auto state = executeRun(*workspace, id, screen, context.stop);
        if (!state)
            return tl::unexpected(state.error());
        const auto run = History::open(workspace->root()).and_then([&](const History &history) {
            return history.run(id);
        });
        if (!run)
            return tl::unexpected(run.error());
        context.output.line({{"run", runFigures(*run)}});
        context.output.text(runText(*run));
        if (context.stop.stop_requested() && *state == RunState::Paused)
            return failure(ErrorCode::Stopped, "Paused: the run can be resumed.", id);
    }
    return {};
}

} // namespace

void addRunVerb(Program &program)
{
    CLI::App &verb = program.addVerb("run", "Execute queued runs, or resume them from their checkpoints");
    const auto options = std::make_shared<RunOptions>();
    verb.add_option("ids", options->ids, "Runs, executed in turn")->required();
    verb.callback([&program, options] {
        program.choose([options](VerbContext &context) { return executeRuns(*options, context); });
    });
}

} // namespace tlm
