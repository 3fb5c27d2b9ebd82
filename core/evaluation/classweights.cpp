#include "core/evaluation/classweights.h"

#include <algorithm>

namespace tlm {

std::vector<double> balancedWeights(std::span<const std::int32_t> labels, std::size_t classes)
{
    std::vector<double> counts(classes);
    for (const std::int32_t label : labels)
        ++counts.at(std::size_t(label));
    const auto occurring = double(classes - std::size_t(std::ranges::count(counts, 0.0)));
    std::vector<double> weights(classes);
    for (std::size_t label = 0; label < classes; ++label)
        weights[label] = counts[label] > 0 ? double(labels.size()) / (occurring * counts[label]) : 0;
    return weights;
}

} // namespace tlm
