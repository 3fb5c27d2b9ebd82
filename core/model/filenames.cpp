#include "core/model/filenames.h"

#include <span>
#include <string_view>
#include <utility>

namespace tlm {

namespace {

using Renaming = std::pair<std::string_view, std::string_view>;

constexpr Renaming bertNames[]{{"classifier.dense.", "bert.pooler.dense."},
                               {"classifier.out_proj.", "classifier."}};
constexpr Renaming robertaNames[]{{"bert.", "roberta."},
                                  {"cls.predictions.transform.dense.", "lm_head.dense."},
                                  {"cls.predictions.transform.LayerNorm.", "lm_head.layer_norm."},
                                  {"cls.predictions.", "lm_head."}};
constexpr Renaming olderEndings[]{{"LayerNorm.weight", "LayerNorm.gamma"},
                                  {"LayerNorm.bias", "LayerNorm.beta"},
                                  {"cls.predictions.bias", "cls.predictions.decoder.bias"},
                                  {"lm_head.bias", "lm_head.decoder.bias"}};

std::string_view prefixOf(Family family)
{
    return family == Family::Roberta ? "roberta." : "bert.";
}

} // namespace

std::string fileName(const std::string &parameter, Family family)
{
    const auto names = family == Family::Roberta ? std::span<const Renaming>(robertaNames)
                                                 : std::span<const Renaming>(bertNames);
    for (const auto &[ours, theirs] : names) {
        if (parameter.starts_with(ours))
            return std::string(theirs) + parameter.substr(ours.size());
    }
    return parameter;
}

std::vector<std::string> knownFileNames(const std::string &parameter, Family family)
{
    std::vector<std::string> names{fileName(parameter, family)};
    for (const auto &[now, before] : olderEndings) {
        if (names.front().ends_with(now))
            names.push_back(names.front().substr(0, names.front().size() - now.size()) + std::string(before));
    }
    const auto prefix = prefixOf(family);
    for (std::size_t i = 0, known = names.size(); i < known; ++i) {
        if (names[i].starts_with(prefix))
            names.push_back(names[i].substr(prefix.size()));
    }
    return names;
}

} // namespace tlm
