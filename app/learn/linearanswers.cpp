#include "app/learn/linearanswers.h"

#include <algorithm>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/request.h"
#include "app/terminal/scorelines.h"
#include "core/evaluation/labelmatch.h"

namespace tlm {

namespace {

tl::unexpected<Error> headless()
{
    return failure(ErrorCode::ModelInvalid, "A linear model has no attention heads.");
}

Expected<Json> predict(const LinearClassifier &classifier, const Json &request)
{
    return exampleOf(request).map([&](const Example &example) {
        return predictionJson(classifier.probabilities(example), classifier.labels());
    });
}

Expected<Json> evaluate(const LinearClassifier &classifier, const Json &request,
                        const std::filesystem::path &workspace)
{
    const auto scored = scoredSplitOf(request);
    if (!scored)
        return tl::unexpected(scored.error());
    if (!scored->muted.empty())
        return headless();
    const auto task = taskOf(workspace, scored->task);
    if (!task)
        return tl::unexpected(task.error());
    return relabelled(classifier.labels(), *task, scored->split).map([&](std::vector<Example> examples) {
        examples.resize(std::min(scored->limit, examples.size()));
        return evaluationJson(classifier.evaluate(examples), task->metric, scored->split,
                              classifier.labels());
    });
}

} // namespace

Expected<Json> answerLinear(const LinearClassifier &classifier, const std::string &verb, const Json &request,
                            const std::filesystem::path &workspace)
{
    if (verb == "predict")
        return predict(classifier, request);
    return verb == "evaluate" ? evaluate(classifier, request, workspace) : headless();
}

} // namespace tlm
