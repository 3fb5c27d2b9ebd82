#pragma once
#include <cstdint>
#include <vector>

#include "core/base/json.h"
#include "core/data/task.h"
#include "core/experiment/configuration.h"

namespace tlm {

/// Positions of the examples that a few-shot experiment learns from, in their order: `perClass` of each
/// label, drawn at random by the seed; labels that have fewer keep all. A larger draw of the same seed holds
/// a smaller one.
std::vector<std::uint32_t> drawPerClass(const std::vector<Example> &examples, std::size_t labels,
                                        std::int64_t perClass, std::uint64_t seed);

/// Leaves those training examples in a task that the configuration wants (`data.examples_per_class`; 0: all)
/// and notes in `inputs`, which names what a run has read, how many and which they are.
void keepDrawnExamples(Task &task, const Configuration &configuration, Json &inputs);

} // namespace tlm
