#include "app/learn/answers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/terminal/scorelines.h"
#include "core/attention/headpattern.h"

namespace tlm {

namespace {

Json headJson(const HeadMeasures &head)
{
    Json json{{"layer", head.layer}, {"head", head.head}};
    auto errors = Json::object();
    for (const Measure measure : allMeasures()) {
        const std::string name(measureName(measure));
        json[name] = head[measure];
        errors[name] = head.error(measure);
    }
    json["errors"] = std::move(errors);
    json["pattern"] = patternName(head.pattern);
    if (head.planted)
        json["planted"] = true;
    return json;
}

/// How rows, keys and ties are counted (commands.md, Rules).
Json optionsJson(const CountingOptions &counting)
{
    Json json = countingJson(counting);
    json.update({{"keys", "all"}, {"ties", "first"}, {"entropy", "nats, unsmoothed"}});
    return json;
}

void addExample(Json &json, const StoredAttention &example)
{
    json["texts"] = example.texts;
    json["second"] = example.secondStart < 0 ? Json() : Json(example.secondStart);
}

std::int64_t countPlanted(const AttentionReport &report)
{
    return std::count_if(report.measures.begin(), report.measures.end(),
                         [](const HeadMeasures &head) { return head.planted; });
}

std::string optionsText(const CountingOptions &counting)
{
    const Json json = countingJson(counting);
    return fmt::format("rows {}, offsets {}, positional from {}, vertical above {} on {}\n",
                       json["rows"].get<std::string>(), json["offsets"].get<std::string>(),
                       counting.positional, counting.vertical, fmt::join(counting.verticalTokens, " "));
}

/// `42.0 ±3.1 %`; a dash for what was not counted.
std::string estimateText(const Estimate &estimate, double factor, int digits, const char *unit)
{
    if (!std::isfinite(estimate.value))
        return "\u2013";
    const auto value = fmt::format("{:.{}f}", factor * estimate.value, digits);
    return value +
           (std::isfinite(estimate.error) ? fmt::format(" \u00B1{:.{}f}", factor * estimate.error, digits)
                                          : "") +
           unit;
}

std::string headText(const HeadMeasures &head)
{
    return fmt::format("{:>5}{:>5}{:>17}{:>17}{:>17}  {}{}\n", head.layer, head.head,
                       estimateText(head.estimate(Measure::AdjacentArgmax), 100, 1, " %"),
                       estimateText(head.estimate(Measure::VerticalArgmax), 100, 1, " %"),
                       estimateText(head.estimate(Measure::Entropy), 1, 2, ""), patternName(head.pattern),
                       head.planted ? " (planted, not counted)" : "");
}

/// With the numbers that --mask takes.
std::string tokensText(const std::vector<std::string> &tokens)
{
    std::string text = "tokens:";
    for (std::size_t token = 0; token < tokens.size(); ++token)
        text += fmt::format(" {}:{}", token, tokens[token]);
    return text + "\n";
}

} // namespace

Json attentionJson(const AttentionReport &report, const std::vector<std::string> &labels)
{
    auto perHead = Json::array();
    for (const auto &head : report.measures)
        perHead.push_back(headJson(head));
    const PatternCounts counts = countPatterns(report.measures);
    Json json{{"layers", report.layers},         {"heads", report.heads},
              {"examples", report.examples},     {"tokens", report.tokens},
              {"positional", counts.positional}, {"vertical", counts.vertical},
              {"other", counts.other},           {"planted", countPlanted(report)},
              {"per_head", std::move(perHead)},  {"options", optionsJson(report.counting)}};
    if (report.examples == 1 && !report.weights.empty())
        addExample(json, report.weights.front());
    if (report.prediction)
        json["prediction"] = predictionJson(report.prediction->probabilities, labels);
    return json;
}

std::string attentionText(const AttentionReport &report, const std::vector<std::string> &labels)
{
    const PatternCounts counts = countPatterns(report.measures);
    std::string text =
        fmt::format("{} heads over {} tokens of {} examples: {} positional, {} vertical, {} other\n",
                    report.measures.size(), report.tokens, report.examples, counts.positional,
                    counts.vertical, counts.other) +
        optionsText(report.counting);
    text += "layer head         adjacent         vertical          entropy  pattern\n";
    for (const auto &head : report.measures)
        text += headText(head);
    if (report.examples == 1 && !report.weights.empty())
        text += tokensText(report.weights.front().texts);
    if (report.prediction)
        text += "prediction: " + predictionText(report.prediction->probabilities, labels);
    return text;
}

Json evaluationJson(const ClassificationScores &scores, TaskMetric metric, Split split,
                    const std::vector<std::string> &labels)
{
    return {{"evaluation", scoresJson(scores, split, labels)},
            {"metric", {{"name", metricName(metric)}, {"value", scores.metric(metric)}}}};
}

Json importanceJson(const HeadImportance &importance, std::int64_t heads, TaskMetric metric)
{
    auto perHead = Json::array();
    for (std::size_t i = 0; i < importance.muted.size(); ++i)
        perHead.push_back({{"layer", std::int64_t(i) / heads},
                           {"head", std::int64_t(i) % heads},
                           {"value", importance.muted[i]},
                           {"change", importance.muted[i] - importance.value}});
    return {{"metric", metricName(metric)},
            {"value", importance.value},
            {"examples", importance.examples},
            {"per_head", std::move(perHead)}};
}

std::string importanceText(const HeadImportance &importance, std::int64_t heads, TaskMetric metric)
{
    std::vector<std::size_t> order(importance.muted.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return importance.muted[left] < importance.muted[right];
    });
    auto text =
        fmt::format("{} over {} examples: {:.4f}; with one head muted:\nlayer head    value   change\n",
                    metricName(metric), importance.examples, importance.value);
    for (const std::size_t i : order)
        text += fmt::format("{:>5}{:>5}{:>9.4f}{:>+9.4f}\n", std::int64_t(i) / heads, std::int64_t(i) % heads,
                            importance.muted[i], importance.muted[i] - importance.value);
    return text;
}

} // namespace tlm
