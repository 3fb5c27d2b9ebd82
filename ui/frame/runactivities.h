#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/widgets/jobstrip.h"

namespace tlm {

/// The trainings that go on now, for the strip at the foot of the window.
std::vector<Activity> runActivities(const std::vector<Run> &runs);

} // namespace tlm
