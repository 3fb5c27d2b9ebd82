#pragma once
#include <optional>
#include <vector>

#include "ui/task/rowquery.h"
#include "ui/task/taskfacts.h"
#include "ui/widgets/label.h"

namespace tlm {

/// Something that one should know of a task before training, and the examples that show it.
struct TaskFinding
{
    Label::Tone tone = Label::Tone::Caution; ///< Caution, Muted (good to know) or Good
    QString text;
    std::optional<RowQuery> rows = {};
    bool listsBadRecords = false; ///< instead of rows
};

/// Repeats, leaks, contradictions, the balance of the classes, and what was left out; one that says so if
/// nothing looks wrong.
std::vector<TaskFinding> findingsOf(const TaskSummary &summary, const std::vector<RepeatedExample> &repeats);

} // namespace tlm
