#pragma once
#include <string>
#include <vector>

#include "core/data/task.h"

namespace tlm {

/// The model's number of each of a task's labels, for a model that was trained on another task with the same
/// labels in any order. Labels that nobody named (`LABEL_0` …) are taken in the task's order, unless the task
/// calls its own so. Error LabelUnknown names a label that is not in both.
Expected<std::vector<std::int32_t>> matchLabels(const std::vector<std::string> &model, const Task &task);

/// The examples of a split with the model's numbers of their labels. Error LabelUnknown.
Expected<std::vector<Example>> relabelled(const std::vector<std::string> &model, const Task &task,
                                          Split split);

} // namespace tlm
