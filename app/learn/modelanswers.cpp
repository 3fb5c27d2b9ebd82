#include "app/learn/modelanswers.h"

#include <map>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/request.h"
#include "app/terminal/scorelines.h"

namespace tlm {

namespace {

Expected<Json> predict(const Question &asked)
{
    const auto request = attentionRequestOf(asked.request);
    if (!request)
        return tl::unexpected(request.error());
    if (request->texts.size() != 1 && !request->example)
        return failure(ErrorCode::Usage, "One text or example is predicted at a time.", "request");
    return examplesOf(asked.task, *request, asked.stop)
        .and_then([&](const std::vector<Example> &examples) {
            return asked.inference.predict(examples, asked.progress, asked.stop,
                                           {request->muted, request->masked});
        })
        .map([&](const std::vector<Prediction> &predictions) {
            return predictionJson(predictions.front().probabilities, asked.inference.model().labels);
        });
}

Expected<Json> attention(const Question &asked)
{
    const auto request = attentionRequestOf(asked.request);
    if (!request)
        return tl::unexpected(request.error());
    const auto examples = examplesOf(asked.task, *request, asked.stop);
    if (!examples)
        return tl::unexpected(examples.error());
    const auto report = answerAttention(asked.inference, *examples, *request, asked.progress, asked.stop);
    if (!report)
        return tl::unexpected(report.error());
    return writeWeights(*request, *report).map([&] {
        return Json{{"attention", attentionJson(*report, asked.inference.model().labels)}};
    });
}

/// Calls `score(task, what of it)`.
template <typename Score>
Expected<Json> withTask(const Question &asked, Score score)
{
    return scoredSplitOf(asked.request).and_then([&](const ScoredSplit &scored) {
        return taskOf(asked.workspace, scored.task).and_then([&](const Task &task) {
            return score(task, scored);
        });
    });
}

Expected<Json> evaluate(const Question &asked)
{
    return withTask(asked, [&](const Task &task, const ScoredSplit &scored) {
        return asked.inference
            .evaluate(task, scored.split, asked.progress, asked.stop, scored.limit, scored.muted)
            .map([&](const ClassificationScores &scores) {
                return evaluationJson(scores, task.metric, scored.split, asked.inference.model().labels);
            });
    });
}

Expected<Json> importance(const Question &asked)
{
    const auto heads = asked.inference.model().bert.configuration().heads;
    return withTask(asked, [&](const Task &task, const ScoredSplit &scored) {
        return asked.inference
            .importance(task, scored.split, scored.limit, asked.progress, asked.stop, scored.muted)
            .map([&](const HeadImportance &all) {
                return Json{{"importance", importanceJson(all, heads, task.metric)}};
            });
    });
}

const std::map<std::string, Answer> answers{
    {"predict", predict}, {"attention", attention}, {"evaluate", evaluate}, {"importance", importance}};

} // namespace

Answer answerOf(const std::string &verb)
{
    const auto found = answers.find(verb);
    return found == answers.end() ? nullptr : found->second;
}

} // namespace tlm
