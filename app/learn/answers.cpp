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
