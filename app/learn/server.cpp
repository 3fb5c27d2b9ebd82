#include "app/learn/server.h"

#include <exception>
#include <map>

#include <fmt/format.h>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/openmodel.h"
#include "app/learn/request.h"
#include "app/terminal/scorelines.h"
#include "core/baseline/linearrun.h"
#include "core/data/tensorfolder.h"

namespace tlm {

namespace {

/// Tells how far a request has come, if it wants to know.
class RequestProgress final : public ProgressSink
{
public:
    RequestProgress(const Json &request, const std::function<void(const Json &)> &tell)
        : m_id(request.value("id", Json())), m_wanted(request.value("progress", Json()) == true), m_tell(tell)
    {
    }
    void report(const Progress &progress) override
    {
        if (!m_wanted)
            return;
        Json line{{"id", m_id}};
        line.update(progressJson(progress));
        m_tell(line);
    }

private:
    Json m_id;
    bool m_wanted;
    const std::function<void(const Json &)> &m_tell;
};

/// What a verb is answered with.
struct Question
{
    const Inference &inference;
    const std::filesystem::path &workspace;
    const Json &request;
    ProgressSink &progress;
    std::stop_token stop;
};

Expected<Json> predict(const Question &asked)
{
    const auto example = exampleOf(asked.request);
    if (!example)
        return tl::unexpected(example.error());
    return changesOf(asked.request)
        .and_then([&](const Changes &changes) {
            return asked.inference.predict({*example}, asked.progress, asked.stop, changes);
        })
        .map([&](const std::vector<Prediction> &predictions) {
            return predictionJson(predictions.front().probabilities, asked.inference.model().labels);
        });
}

Expected<Json> attention(const Question &asked)
{
    return attentionRequestOf(asked.request)
        .and_then([&](const AttentionRequest &request) {
            return answerAttention(asked.inference, asked.workspace, request, asked.progress, asked.stop);
        })
        .map([&](const AttentionReport &report) {
            return Json{{"attention", attentionJson(report, asked.inference.model().labels)}};
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
    const auto changes = changesOf(asked.request);
    if (!changes)
        return tl::unexpected(changes.error());
    return withTask(asked, [&](const Task &task, const ScoredSplit &scored) {
        return asked.inference.evaluate(task, scored.split, asked.stop, scored.limit, *changes)
            .map([&](const ClassificationScores &scores) {
                return Json{
                    {"evaluation", scoresJson(scores, scored.split, asked.inference.model().labels)},
                    {"metric", {{"name", metricName(task.metric)}, {"value", scores.metric(task.metric)}}}};
            });
    });
}

Expected<Json> importance(const Question &asked)
{
    const auto heads = asked.inference.model().bert.configuration().heads;
    return withTask(asked, [&](const Task &task, const ScoredSplit &scored) {
        return asked.inference.importance(task, scored.split, scored.limit, asked.progress, asked.stop)
            .map([&](const HeadImportance &all) {
                return Json{{"importance", importanceJson(all, heads, task.metric)}};
            });
    });
}

using Answer = Expected<Json> (*)(const Question &);
const std::map<std::string, Answer> answers{
    {"predict", predict}, {"attention", attention}, {"evaluate", evaluate}, {"importance", importance}};

} // namespace

Json Server::answer(const std::string &line, const std::stop_token &stop)
{
    const auto request = parseJson(line, "request");
    Json reply{{"id", nullptr}};
    if (request && request->is_object())
        reply["id"] = request->value("id", Json());
    const auto handled = request
                             ? handle(*request, stop)
                             : Expected<Json>(failure(ErrorCode::Usage, request.error().cause, "request"));
    reply.update(handled ? *handled : errorJson(handled.error()));
    return reply;
}

Expected<Json> Server::handle(const Json &request, const std::stop_token &stop)
try {
    if (!request.is_object())
        return failure(ErrorCode::Usage, "A request is a JSON object.", "request");
    const auto verb = answers.find(textField(request, "verb", {}));
    if (verb == answers.end())
        return failure(ErrorCode::Usage, "`verb` must be predict, attention, evaluate, importance or stop.",
                       "request");
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "Stopped on request.");
    const auto name = textField(request, "model");
    if (!name)
        return tl::unexpected(name.error());
    const auto workspace = Workspace::open(m_options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto linear = linearFolder(*workspace, *name);
    if (std::filesystem::is_directory(linear))
        return verb->first == "predict"
                   ? predictLinear(linear, request)
                   : failure(ErrorCode::ModelInvalid, "A linear model has no attention.", *name);
    const auto inference = model(*name);
    if (!inference)
        return tl::unexpected(inference.error());
    RequestProgress progress(request, m_tell);
    return verb->second({**inference, m_options.workspace, request, progress, stop});
} catch (const std::exception &exception) {
    return failure(ErrorCode::Internal, exception.what());
}

Expected<Json> Server::predictLinear(const std::filesystem::path &folder, const Json &request)
{
    const auto example = exampleOf(request);
    if (!example)
        return tl::unexpected(example.error());
    if (!m_linear || m_linear->first != folder) {
        auto opened = LinearClassifier::open(folder);
        if (!opened)
            return tl::unexpected(opened.error());
        m_linear.emplace(folder, std::move(*opened));
    }
    const auto &classifier = m_linear->second;
    return predictionJson(classifier.probabilities(*example), classifier.labels());
}

Expected<const Inference *> Server::model(const std::string &name)
{
    const auto folder = findModel(m_options.workspace, name);
    if (!folder)
        return tl::unexpected(folder.error());
    std::error_code ignored;
    const auto weights = findWeights(*folder).value_or(*folder);
    const auto written = std::filesystem::last_write_time(weights, ignored);
    if (m_warm && m_warm->folder == *folder && m_warm->written == written)
        return &m_warm->inference;
    m_warm.reset(); // frees its memory first
    auto opened = Inference::open(*folder, computeOf(m_options));
    if (!opened)
        return tl::unexpected(opened.error());
    return &m_warm.emplace(Warm{*folder, written, std::move(*opened)}).inference;
}

} // namespace tlm
