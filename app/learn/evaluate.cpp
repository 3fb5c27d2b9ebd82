#include <memory>

#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"
#include "app/terminal/learnoptions.h"
#include "app/terminal/scorelines.h"

namespace tlm {

namespace {

Expected<> evaluate(VerbContext &context, const EvaluateOptions &options)
{
    const auto split = splitFromName(options.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto muted = headsOf(options.mute);
    if (!muted)
        return tl::unexpected(muted.error());
    const auto workspace = Workspace::open(context.options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto task = loadTask(*workspace, options.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    const auto scores = inference->evaluate(*task, *split, context.output, context.stop, SIZE_MAX, *muted);
    if (!scores)
        return tl::unexpected(scores.error());
    context.output.line({{"evaluation", scoresJson(*scores, *split, inference->model().labels)}});
    context.output.text(scoresText(*scores, inference->model().labels));
    return {};
}

} // namespace

void addEvaluateVerb(Program &program)
{
    const auto options = std::make_shared<EvaluateOptions>();
    auto &verb = program.addVerb("evaluate", "Scores of a model on one split of a task");
    declare(verb, *options);
    verb.callback([&program, options] {
        program.choose([options](VerbContext &context) { return evaluate(context, *options); });
    });
}

} // namespace tlm
