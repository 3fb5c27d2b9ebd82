#include "app/learn/request.h"

#include <fmt/format.h>

namespace tlm {

namespace {

tl::unexpected<Error> unusable(const char *key, const char *wanted)
{
    return failure(ErrorCode::Usage, fmt::format("`{}` must be {}.", key, wanted), "request");
}

Expected<std::optional<std::uint64_t>> numberField(const Json &request, const char *key)
{
    const auto found = request.find(key);
    if (found == request.end())
        return std::nullopt;
    if (!found->is_number_unsigned())
        return unusable(key, "a whole number");
    return found->get<std::uint64_t>();
}

/// Calls `take` for each element of an array that may be missing; it tells whether it could use it.
template <typename Take>
Expected<> forEach(const Json &request, const char *key, const char *wanted, Take take)
{
    const auto found = request.find(key);
    if (found == request.end())
        return {};
    if (!found->is_array())
        return unusable(key, wanted);
    for (const Json &element : *found)
        if (!take(element))
            return unusable(key, wanted);
    return {};
}

template <typename Value>
Expected<> put(Value &target, Expected<Value> value)
{
    if (!value)
        return tl::unexpected(value.error());
    target = std::move(*value);
    return {};
}

bool isNumber(const Json &json)
{
    return json.is_number_unsigned() && json.get<std::uint64_t>() <= INT32_MAX;
}

std::optional<Example> example(const Json &json)
{
    if (json.is_string())
        return Example{json.get<std::string>(), {}, 0};
    if (json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string())
        return Example{json[0].get<std::string>(), json[1].get<std::string>(), 0};
    return {};
}

/// `mute` and `mask`.
Expected<Changes> changesOf(const Json &request)
{
    Changes changes;
    const auto mute = [&](const Json &json) {
        if (!json.is_array() || json.size() != 2 || !isNumber(json[0]) || !isNumber(json[1]))
            return false;
        changes.muted.push_back({json[0].get<std::int32_t>(), json[1].get<std::int32_t>()});
        return true;
    };
    const auto mask = [&](const Json &json) {
        if (isNumber(json))
            changes.masked.push_back(json.get<std::size_t>());
        return isNumber(json);
    };
    const auto taken = forEach(request, "mute", "an array of [layer, head]", mute).and_then([&] {
        return forEach(request, "mask", "an array of token numbers", mask);
    });
    if (!taken)
        return tl::unexpected(taken.error());
    return changes;
}

Expected<std::vector<Example>> examplesOf(const Json &request)
{
    if (request.contains("text") + request.contains("texts") + request.contains("task") > 1)
        return failure(ErrorCode::Usage, "`text`, `texts` and `task` exclude each other.", "request");
    std::vector<Example> examples;
    const auto taken =
        forEach(request, "texts", "an array of texts or of [text, pair]", [&](const Json &json) {
            const auto one = example(json);
            if (one)
                examples.push_back(*one);
            return one.has_value();
        });
    if (!taken)
        return tl::unexpected(taken.error());
    if (!examples.empty() || request.contains("task"))
        return examples;
    return exampleOf(request).map([](const Example &one) { return std::vector<Example>{one}; });
}

} // namespace

Expected<std::string> textField(const Json &request, const char *key)
{
    const auto found = request.find(key);
    if (found == request.end() || !found->is_string())
        return failure(ErrorCode::Usage, fmt::format("The request has no text `{}`.", key), "request");
    return found->get<std::string>();
}

Expected<std::string> textField(const Json &request, const char *key, const std::string &fallback)
{
    const auto found = request.find(key);
    if (found == request.end())
        return fallback;
    if (!found->is_string())
        return unusable(key, "a text");
    return found->get<std::string>();
}

Expected<Example> exampleOf(const Json &request)
{
    return textField(request, "text").and_then([&](const std::string &text) {
        return textField(request, "pair", {}).map([&](const std::string &pair) {
            return Example{text, pair, 0};
        });
    });
}

Expected<AttentionRequest> attentionRequestOf(const Json &json)
{
    AttentionRequest request;
    Changes changes;
    std::optional<std::uint64_t> examples;
    const auto counting = [&] {
        return json.contains("counting") ? countingFromJson(json["counting"]) : Expected<CountingOptions>();
    };
    std::string output;
    const auto taken =
        put(request.texts, examplesOf(json))
            .and_then([&] { return put(changes, changesOf(json)); })
            .and_then([&] { return put(request.counting, counting()); })
            .and_then([&] { return put(request.example, numberField(json, "example")); })
            .and_then([&] { return put(examples, numberField(json, "examples")); })
            .and_then([&] { return put(request.task, textField(json, "task", {})); })
            .and_then([&] { return put(request.split, textField(json, "split", request.split)); })
            .and_then([&] { return put(output, textField(json, "output", {})); });
    if (!taken)
        return tl::unexpected(taken.error());
    request.output = output;
    request.examples = examples.value_or(request.examples);
    request.muted = std::move(changes.muted);
    request.masked = std::move(changes.masked);
    return request;
}

Expected<ScoredSplit> scoredSplitOf(const Json &request)
{
    ScoredSplit scored;
    Changes changes;
    std::optional<std::uint64_t> examples;
    const auto split = [&] { return textField(request, "split", "dev").and_then(splitFromName); };
    const auto taken = put(scored.task, textField(request, "task"))
                           .and_then([&] { return put(scored.split, split()); })
                           .and_then([&] { return put(examples, numberField(request, "examples")); })
                           .and_then([&] { return put(changes, changesOf(request)); });
    if (!taken)
        return tl::unexpected(taken.error());
    if (!changes.masked.empty())
        return failure(ErrorCode::Usage, "Tokens can be masked in one text only.", "request");
    scored.limit = examples.value_or(SIZE_MAX);
    scored.muted = std::move(changes.muted);
    return scored;
}

} // namespace tlm
