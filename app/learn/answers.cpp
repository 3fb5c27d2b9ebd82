#include "app/learn/answers.h"

#include <algorithm>

#include <fmt/format.h>

namespace tlm {

namespace {

std::int64_t countPattern(const AttentionReport &report, HeadPattern pattern)
{
    return std::count_if(report.measures.begin(), report.measures.end(),
                         [&](const HeadMeasures &head) { return head.pattern == pattern && !head.planted; });
}

Json headJson(const HeadMeasures &head)
{
    Json json{{"layer", head.layer},
              {"head", head.head},
              {"adjacent_argmax", head.adjacentArgmax},
              {"vertical_argmax", head.verticalArgmax},
              {"previous_mass", head.previousMass},
              {"next_mass", head.nextMass},
              {"special_mass", head.specialMass},
              {"entropy", head.entropy},
              {"pattern", patternName(head.pattern)}};
    if (head.planted)
        json["planted"] = true;
    return json;
}

/// How rows, keys and ties are counted (commands.md, Rules).
Json countingJson()
{
    return {{"rows", "all but padding, [CLS], [SEP]"},
            {"keys", "all"},
            {"ties", "first"},
            {"adjacent", "-1 and +1 pooled"},
            {"positional", ">= 0.90"},
            {"vertical", "> 0.90"},
            {"entropy", "nats, unsmoothed"}};
}

} // namespace

Json scoresJson(const ClassificationScores &scores, Split split, const std::vector<std::string> &labels)
{
    auto perClass = Json::array();
    for (std::size_t label = 0; label < scores.perClass.size(); ++label) {
        const auto &score = scores.perClass[label];
        perClass.push_back({{"label", labels.at(label)},
                            {"precision", score.precision},
                            {"recall", score.recall},
                            {"f1", score.f1},
                            {"support", score.support}});
    }
    return {{"split", splitName(split)},        {"examples", scores.examples},  {"macro_f1", scores.macroF1},
            {"micro_f1", scores.microF1},       {"accuracy", scores.accuracy},  {"loss", scores.loss},
            {"per_class", std::move(perClass)}, {"confusion", scores.confusion}};
}

std::string scoresText(const ClassificationScores &scores, const std::vector<std::string> &labels)
{
    auto text = fmt::format(
        "{} examples\nmacro-F1 {:.1f}   micro-F1 {:.1f}   accuracy {:.1f}   loss {:.3f}\n\n", scores.examples,
        100 * scores.macroF1, 100 * scores.microF1, 100 * scores.accuracy, scores.loss);
    text += fmt::format("{:<24}{:>10}{:>10}{:>10}{:>10}\n", "class", "precision", "recall", "F1", "examples");
    for (std::size_t label = 0; label < scores.perClass.size(); ++label) {
        const auto &score = scores.perClass[label];
        text += fmt::format("{:<24}{:>10.1f}{:>10.1f}{:>10.1f}{:>10}\n", labels.at(label),
                            100 * score.precision, 100 * score.recall, 100 * score.f1, score.support);
    }
    return text;
}

Json predictionJson(const Prediction &prediction, const std::vector<std::string> &labels)
{
    auto probabilities = Json::object();
    for (std::size_t label = 0; label < labels.size(); ++label)
        probabilities[labels[label]] = prediction.probabilities.at(label);
    return {{"label", labels.at(std::size_t(prediction.label))}, {"probabilities", std::move(probabilities)}};
}

std::string predictionText(const Prediction &prediction, const std::vector<std::string> &labels)
{
    const auto best = std::size_t(prediction.label);
    return fmt::format("{}\t{:.1f} %\n", labels.at(best), 100 * prediction.probabilities.at(best));
}

Json attentionJson(const AttentionReport &report)
{
    auto perHead = Json::array();
    for (const auto &head : report.measures)
        perHead.push_back(headJson(head));
    Json json{{"layers", report.layers},
              {"heads", report.heads},
              {"examples", report.examples},
              {"tokens", report.tokens},
              {"positional", countPattern(report, HeadPattern::Positional)},
              {"vertical", countPattern(report, HeadPattern::Vertical)},
              {"per_head", std::move(perHead)},
              {"options", countingJson()}};
    if (report.weights.size() == 1)
        json["texts"] = report.weights.front().texts;
    return json;
}

std::string attentionText(const AttentionReport &report)
{
    auto text = fmt::format("{} heads over {} tokens of {} examples: {} positional, {} vertical\n",
                            report.measures.size(), report.tokens, report.examples,
                            countPattern(report, HeadPattern::Positional),
                            countPattern(report, HeadPattern::Vertical));
    text += "layer head  adjacent  vertical  entropy  pattern\n";
    for (const auto &head : report.measures) {
        text += fmt::format("{:>5}{:>5}{:>9.0f}%{:>9.0f}%{:>9.2f}  {}{}\n", head.layer, head.head,
                            100 * head.adjacentArgmax, 100 * head.verticalArgmax, head.entropy,
                            patternName(head.pattern), head.planted ? " (planted, not counted)" : "");
    }
    return text;
}

} // namespace tlm
