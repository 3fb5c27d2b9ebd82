#pragma once
#include <array>
#include <string>
#include <vector>

#include "core/data/task.h"

namespace tlm {

struct LabelledText
{
    std::string text, pair, label, id = {};
};

/// Divides texts into train, dev and test. Each label is divided by the ratio (largest remainder first, train
/// before dev before test) in a random order of the seed; within a part the order of the file stays.
std::array<std::vector<LabelledText>, 3> splitByLabel(std::vector<LabelledText> texts,
                                                      const SplitRatio &ratio, std::uint64_t seed);

} // namespace tlm
