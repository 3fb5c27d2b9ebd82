#include <memory>

#include "app/tlm/linearmodel.h"
#include "app/tlm/runverb.h"
#include "app/tlm/trainplan.h"
#include "app/tlm/verbs.h"

namespace tlm {

namespace {

void declare(CLI::App &verb, TrainOptions &options)
{
    verb.add_option("--config", options.config, "Configuration file (JSON), as in a run's folder");
    verb.add_option("--task", options.task, "Task to learn");
    verb.add_option("--selection", options.selection, "Selection to learn from");
    verb.add_option(
        "--method", options.method,
        "tlm, task-only, task-mlm, random, finetune, finetune-mlm, pretrained-tlm or linear (tlm)");
    verb.add_option("--model", options.model, "Folder of a pretrained model, or a run");
    verb.add_option("--recipe", options.recipe, "faithful or fast (fast)");
    verb.add_option("--scale", options.scale, "tiny, mini, small, medium or large (tiny)");
    verb.add_option("--budget", options.budget,
                    "How long the joint stage lasts: 10min, 2h, 16M or 500k tokens");
    verb.add_option("--seed", options.seeds, "Seeds, one run each (1)")->delimiter(',')->check(seedRange());
    verb.add_option("--set", options.assignments,
                    "Any value of the configuration: KEY=VALUE (tlm help train lists them)");
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
    verb.footer("Example:\n  tlm train --task supersense --selection animals-k50 --budget 16M --seed 1,2,3\n"
                "  tlm train --task supersense --method linear\n\nKeys for --set:\n" +
                fieldHelp());
}

Expected<> tellRuns(const std::vector<std::string> &ids, const History &history, VerbContext &context)
{
    for (const auto &id : ids) {
        if (const auto told = tellRun(history, id, context); !told)
            return told;
    }
    return {};
}

Expected<> train(const TrainOptions &options, Successor &successor, const Workspace &workspace,
                 VerbContext &context)
{
    auto configurations = planTraining(options, workspace, context);
    if (!configurations)
        return tl::unexpected(configurations.error());
    if (options.findBatch || options.estimate)
        return checkSuccessor(successor).map(
            [&] { successor.probe(configurations->front(), options.findBatch, context.options); });
    const bool linear = configurations->front().method == Method::Linear;
    if (!linear && !options.queue) {
        if (const auto there = checkSuccessor(successor); !there)
            return there;
    }
    auto history = History::open(workspace.root());
    if (!history)
        return tl::unexpected(history.error());
    std::vector<std::string> ids;
    for (const auto &configuration : *configurations) {
        auto id = history->create(configuration, !options.queue);
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(std::move(*id));
    }
    if (linear && !options.queue)
        return trainLinear(ids, *history, workspace, context);
    if (!options.queue)
        successor.trainRuns(ids, workspace, context.options, {options.detach, options.sharesDevice});
    return options.queue || options.detach ? tellRuns(ids, *history, context) : Expected<>{};
}

} // namespace

void addTrainVerb(Program &program, Successor &successor)
{
    CLI::App &verb = program.addVerb("train", "Trains a model for a task");
    const auto options = std::make_shared<TrainOptions>();
    declare(verb, *options);
    verb.callback([&program, &successor, options] {
        chooseInWorkspace(program, [options, &successor](const Workspace &workspace, VerbContext &context) {
            return train(*options, successor, workspace, context);
        });
    });
}

} // namespace tlm
