#include "app/tlm/linearmodel.h"

#include "app/terminal/predictions.h"
#include "app/terminal/runsinturn.h"
#include "app/terminal/scorelines.h"
#include "app/tlm/runverb.h"
#include "core/baseline/linear.h"
#include "core/baseline/linearrun.h"
#include "core/evaluation/labelmatch.h"

namespace tlm {

std::filesystem::path findLinearModel(const Workspace &workspace, const std::string &model)
{
    auto folder = linearFolder(workspace, model);
    std::error_code error;
    return std::filesystem::is_directory(folder, error) ? folder : std::filesystem::path();
}

Expected<> evaluateLinear(const EvaluateOptions &options, const std::filesystem::path &folder,
                          const Workspace &workspace, VerbContext &context)
{
    if (!options.mute.empty())
        return failure(ErrorCode::ModelInvalid, "A linear baseline has no attention heads to mute.",
                       options.model);
    const auto classifier = LinearClassifier::open(folder);
    if (!classifier)
        return tl::unexpected(classifier.error());
    const auto task = loadTask(workspace, options.task);
    if (!task)
        return tl::unexpected(task.error());
    const auto split = splitFromName(options.split);
    if (!split)
        return tl::unexpected(split.error());
    const auto examples = relabelled(classifier->labels(), *task, *split);
    if (!examples)
        return tl::unexpected(examples.error());
    const auto scores = classifier->evaluate(*examples);
    context.output.line({{"evaluation", scoresJson(scores, *split, classifier->labels())}});
    context.output.text(scoresText(scores, classifier->labels()));
    return {};
}

Expected<> predictLinear(const PredictOptions &options, const std::filesystem::path &folder,
                         const Workspace &, VerbContext &context)
{
    const auto classifier = LinearClassifier::open(folder);
    if (!classifier)
        return tl::unexpected(classifier.error());
    const auto texts = textsToPredict(options, context.output, context.stop);
    if (!texts)
        return tl::unexpected(texts.error());
    std::vector<std::vector<double>> probabilities;
    for (const auto &example : texts->examples)
        probabilities.push_back(classifier->probabilities(example));
    return tellPredictions(options, *texts, probabilities, classifier->labels(), context.output);
}

Expected<> trainLinear(const std::vector<std::string> &ids, const History &history,
                       const Workspace &workspace, VerbContext &context)
{
    return executeInTurn(ids, history, context.output, [&](const std::string &id) -> Expected<> {
        const auto run = runLinear(workspace, id, context.output, context.stop);
        if (!run)
            return tl::unexpected(run.error());
        tellRun(*run, context.output);
        if (context.stop.stop_requested())
            return failure(ErrorCode::Stopped, "Stopped on request.", id);
        return {};
    });
}

} // namespace tlm
