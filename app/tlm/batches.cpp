#include <memory>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/requestoptions.h"
#include "app/tlm/trainplan.h"
#include "app/tlm/verbs.h"
#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

struct BatchesOptions
{
    Successor::Batches batches;
    TrainOptions training;
};

Expected<Configuration> configurationOf(const BatchesOptions &options, const Workspace &workspace,
                                        VerbContext &context)
{
    const auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    if (!options.batches.run.empty())
        return history->run(options.batches.run).map([](const Run &run) { return run.configuration; });
    const auto plan = planTraining(options.training, context.options, workspace, *history);
    if (!plan)
        return tl::unexpected(plan.error());
    for (const SelectionOptions &selection : plan->selections) {
        if (const auto there = obtainSelection(workspace, selection, context.output, context.stop); !there)
            return tl::unexpected(there.error());
    }
    return plan->configurations.front();
}

Expected<> showBatches(const BatchesOptions &options, Successor &successor, const Workspace &workspace,
                       VerbContext &context)
{
    if (auto there = checkSuccessor(successor); !there)
        return there;
    const auto configuration = configurationOf(options, workspace, context);
    if (!configuration)
        return tl::unexpected(configuration.error());
    if (configuration->method == Method::Linear)
        return failure(ErrorCode::ConfigurationInvalid, "A linear baseline sees no batches of tokens.",
                       options.batches.run);
    successor.tellBatches(*configuration, options.batches, context.options);
    return {};
}

} // namespace

void addBatchesVerb(Program &program, Successor &successor)
{
    CLI::App &verb = program.addVerb(
        "batches", "What a training sees: its batches as tokens, with masks, labels and their origin");
    const auto options = std::make_shared<BatchesOptions>();
    auto *run = verb.add_option("RUN", options->batches.run, "A run; or the options of train say which one");
    auto *task = verb.add_option("--task", options->training.request.task, "Task to learn")->excludes(run);
    verb.add_option("--selection", options->training.request.selection, "Selection to learn from")
        ->excludes(run);
    declare(verb, options->training.request);
    verb.add_option("--stage", options->batches.stage, "joint or fine-tuning")
        ->check(CLI::IsMember({"joint", "fine-tuning"}))
        ->capture_default_str();
    verb.add_option("--first", options->batches.first, "Number of the first batch, from 0")
        ->check(CLI::Range(0, 100'000));
    verb.add_option("--count", options->batches.count, "How many batches")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    verb.footer("Example:\n  tlm batches 12 --count 2\n"
                "  tlm batches --task supersense --selection animals-k50 --stage fine-tuning");
    verb.parse_complete_callback([run, task] {
        if (run->empty() && task->empty())
            throw CLI::RequiredError("RUN or --task");
    });
    verb.callback([&program, &successor, options] {
        chooseInWorkspace(program, [options, &successor](const Workspace &workspace, VerbContext &context) {
            return showBatches(*options, successor, workspace, context);
        });
    });
}

} // namespace tlm
