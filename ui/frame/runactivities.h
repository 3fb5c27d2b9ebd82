#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/widgets/jobstrip.h"

namespace tlm {

/// The trainings that go on now, for the strip at the foot of the window. `pending` tells the order that a
/// run follows already, `give` gives it one.
std::vector<Activity> runActivities(const std::vector<Run> &runs,
                                    const std::function<Order(const Run &run)> &pending,
                                    const std::function<void(const Run &run, Order order)> &give);

} // namespace tlm
