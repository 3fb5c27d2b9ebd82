#include "app/learn/server.h"

#include <exception>

#include <fmt/format.h>

#include "app/learn/answers.h"
#include "app/learn/attentionrequest.h"
#include "app/learn/openmodel.h"
#include "app/terminal/scorelines.h"
#include "core/baseline/linearrun.h"
#include "core/data/tensorfolder.h"

namespace tlm {

namespace {

Expected<std::string> text(const Json &request, const char *key)
{
    const auto found = request.find(key);
    if (found == request.end() || !found->is_string())
        return failure(ErrorCode::Usage, fmt::format("The request has no text `{}`.", key), "request");
    return found->get<std::string>();
}

std::string text(const Json &request, const char *key, const std::string &fallback)
{
    return text(request, key).value_or(fallback);
}

Expected<std::optional<std::uint64_t>> number(const Json &request, const char *key)
{
    const auto found = request.find(key);
    if (found == request.end())
        return std::nullopt;
    if (!found->is_number_unsigned())
        return failure(ErrorCode::Usage, fmt::format("`{}` must be a whole number.", key), "request");
    return found->get<std::uint64_t>();
}

Expected<AttentionRequest> attentionRequest(const Json &json)
{
    AttentionRequest request;
    request.pair = text(json, "pair", {});
    request.task = text(json, "task", {});
    request.split = text(json, "split", request.split);
    request.output = text(json, "output", {});
    if (request.task.empty()) {
        auto typed = text(json, "text");
        if (!typed)
            return tl::unexpected(typed.error());
        request.text = std::move(*typed);
    }
    const auto example = number(json, "example"), examples = number(json, "examples");
    if (!example || !examples)
        return tl::unexpected((example ? examples : example).error());
    request.example = *example;
    request.examples = examples->value_or(request.examples);
    return request;
}

Expected<Example> typedExample(const Json &request)
{
    auto typed = text(request, "text");
    if (!typed)
        return tl::unexpected(typed.error());
    return Example{std::move(*typed), text(request, "pair", {}), 0};
}

Expected<Json> predict(const Inference &inference, const Json &request, const std::stop_token &stop)
{
    const auto example = typedExample(request);
    if (!example)
        return tl::unexpected(example.error());
    NoProgress quiet;
    const auto predictions = inference.predict({*example}, quiet, stop);
    if (!predictions)
        return tl::unexpected(predictions.error());
    return predictionJson(predictions->front().probabilities, inference.model().labels);
}

Expected<Json> attention(const Inference &inference, const std::filesystem::path &workspace, const Json &json,
                         const std::stop_token &stop)
{
    const auto request = attentionRequest(json);
    if (!request)
        return tl::unexpected(request.error());
    NoProgress quiet;
    const auto report = answerAttention(inference, workspace, *request, quiet, stop);
    if (!report)
        return tl::unexpected(report.error());
    return Json{{"attention", attentionJson(*report)}};
}

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
    const auto verb = text(request, "verb", {});
    if (verb != "predict" && verb != "attention")
        return failure(ErrorCode::Usage, "`verb` must be predict or attention.", "request");
    const auto name = text(request, "model");
    if (!name)
        return tl::unexpected(name.error());
    const auto workspace = Workspace::open(m_options.workspace);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto linear = linearFolder(*workspace, *name);
    if (std::filesystem::is_directory(linear))
        return verb == "predict"
                   ? predictLinear(linear, request)
                   : failure(ErrorCode::ModelInvalid, "A linear model has no attention.", *name);
    const auto inference = model(*name);
    if (!inference)
        return tl::unexpected(inference.error());
    return verb == "predict" ? predict(**inference, request, stop)
                             : attention(**inference, m_options.workspace, request, stop);
} catch (const std::exception &exception) {
    return failure(ErrorCode::Internal, exception.what());
}

Expected<Json> Server::predictLinear(const std::filesystem::path &folder, const Json &request)
{
    const auto example = typedExample(request);
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
