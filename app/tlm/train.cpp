#include <memory>

#include "app/tlm/linearmodel.h"
#include "app/tlm/planlines.h"
#include "app/tlm/requestoptions.h"
#include "app/tlm/runverb.h"
#include "app/tlm/trainplan.h"
#include "app/tlm/verbs.h"
#include "core/experiment/papertable.h"
#include "core/sweep/wantedselection.h"

namespace tlm {

namespace {

void declareTraining(CLI::App &verb, TrainOptions &options)
{
    auto *config =
        verb.add_option("--config", options.config, "Configuration file (JSON), as in a run's folder");
    verb.add_option("--task", options.request.task, "Task to learn");
    verb.add_option("--selection", options.request.selection, "Selection to learn from");
    declare(verb, options.request);
    verb.get_option("--table-b1")->excludes(config);
    verb.add_option("--seed", options.seeds, "Seeds, one run each (1)")->delimiter(',')->check(seedRange());
    verb.add_flag(
        "--plan", options.plan,
        "Only tell what it will cost: tokens, FLOPs by the paper's rule and as computed, memory, disk");
    auto *queue =
        verb.add_flag("--queue", options.queue, "Only add the runs to the queue (tlm runner takes them)");
    verb.add_flag("--detach", options.detach, "Train in the background; the log is in the run's folder")
        ->excludes(queue);
    verb.add_flag("--share-device", options.sharesDevice,
                  "Train beside other trainings of the device instead of waiting for them")
        ->excludes(queue);
    verb.add_flag("--find-batch", options.findBatch,
                  "Only tell the largest joint.batch_tokens that memory holds")
        ->excludes(queue);
    verb.add_flag("--estimate", options.estimate,
                  "Only measure some steps and tell how long the training will take, and how much memory")
        ->excludes(queue);
    verb.footer(
        "Example:\n"
        "  tlm train --task supersense --selection animals-k50 --budget 16M --seed 1,2,3\n"
        "  tlm train --task supersense --method linear\n"
        "  tlm train --task supersense --selection animals-k50 --set data.examples_per_class=16\n"
        "  tlm train --task rct --model 12 --method finetune\n"
        "  tlm train --task papers --selection papers-k5000 --recipe faithful --scale small --table-b1 "
        "sciie --plan\n\nKeys for --set:\n" +
        fieldHelp());
}

/// The name of a task may choose the row of Table B.1; where it does not, that is worth a word.
void noteRow(const TrainOptions &options, const Configuration &configuration, Output &output)
{
    const bool chosen = !options.config.empty() || !options.request.tableB1.empty();
    const bool paperScale = paperRow(configuration.scale, paperTasks().front()) != nullptr;
    if (!chosen && configuration.recipe == Recipe::Faithful && paperScale &&
        !paperTaskLike(configuration.task))
        output.note("The paper has no task " + configuration.task +
                    ": rho1, rho2 and steps are those of SciERC (--table-b1 chooses others).");
}

Expected<> tellPlans(const TrainPlan &plan, const Workspace &workspace, VerbContext &context)
{
    for (const Configuration &configuration : plan.configurations) {
        if (auto told = tellPlan(configuration, workspace, context.output); !told)
            return told;
    }
    return {};
}

Expected<> obtainSelections(const TrainPlan &plan, const Workspace &workspace, VerbContext &context)
{
    for (const SelectionOptions &selection : plan.selections) {
        if (const auto there = obtainSelection(workspace, selection, context.output, context.stop); !there)
            return tl::unexpected(there.error());
    }
    return {};
}

Expected<std::vector<std::string>> createRuns(const TrainPlan &plan, bool claimed, History &history)
{
    std::vector<std::string> ids;
    for (const auto &configuration : plan.configurations) {
        auto id = history.create(configuration, claimed);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(std::move(*id));
    }
    return ids;
}

Expected<> train(const TrainOptions &options, Successor &successor, const Workspace &workspace,
                 VerbContext &context)
{
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    const auto plan = planTraining(options, context.options, workspace, *history);
    if (!plan)
        return tl::unexpected(plan.error());
    noteRow(options, plan->configurations.front(), context.output);
    if (options.plan)
        return tellPlans(*plan, workspace, context);
    const bool linear = plan->configurations.front().method == Method::Linear;
    if (!linear && !options.queue) {
        if (const auto there = checkSuccessor(successor); !there)
            return there;
    }
    if (const auto there = obtainSelections(*plan, workspace, context); !there)
        return there;
    if (options.findBatch || options.estimate)
        return checkSuccessor(successor).map(
            [&] { successor.probe(plan->configurations.front(), options.findBatch, context.options); });
    const auto ids = createRuns(*plan, !options.queue, *history);
    if (!ids)
        return tl::unexpected(ids.error());
    if (linear && !options.queue)
        return trainLinear(*ids, *history, workspace, context);
    if (!options.queue)
        successor.trainRuns(*ids, workspace, context.options, {options.detach, options.sharesDevice});
    return options.queue || options.detach ? tellRuns(*history, *ids, context) : Expected<>{};
}

} // namespace

void addTrainVerb(Program &program, Successor &successor)
{
    CLI::App &verb = program.addVerb("train", "Trains a model for a task");
    const auto options = std::make_shared<TrainOptions>();
    declareTraining(verb, *options);
    verb.callback([&program, &successor, options] {
        chooseInWorkspace(program, [options, &successor](const Workspace &workspace, VerbContext &context) {
            return train(*options, successor, workspace, context);
        });
    });
}

} // namespace tlm
