#pragma once
#include <string>
#include <vector>

#include "core/selection/selection.h"

namespace tlm {

/// What is searched for in place of an example: its texts, or their keyword phrases.
std::string queryOf(const Example &example, QueryText queryText);

/// The queries of a task's training texts, in their order.
std::vector<std::string> trainingQueries(const Task &task, QueryText queryText);

} // namespace tlm
