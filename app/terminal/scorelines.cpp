#include "app/terminal/scorelines.h"

#include <algorithm>

#include <fmt/format.h>

namespace tlm {

namespace {

/// The first label of the highest probability.
std::size_t likeliest(const std::vector<double> &probabilities)
{
    return std::size_t(std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
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

Json predictionJson(const std::vector<double> &probabilities, const std::vector<std::string> &labels)
{
    auto byLabel = Json::object();
    for (std::size_t label = 0; label < labels.size(); ++label)
        byLabel[labels[label]] = probabilities.at(label);
    return {{"label", labels.at(likeliest(probabilities))}, {"probabilities", std::move(byLabel)}};
}

std::string predictionText(const std::vector<double> &probabilities, const std::vector<std::string> &labels)
{
    const auto best = likeliest(probabilities);
    return fmt::format("{}\t{:.1f} %\n", labels.at(best), 100 * probabilities.at(best));
}

} // namespace tlm
