#pragma once
#include <vector>

#include <QString>

#include "core/experiment/configuration.h"

namespace tlm {

/// The `tlm train` command that does the same as the form: what a recipe at a scale gives by itself is left
/// out. `tableB1`: the task whose row of Table B.1 is taken, if another than the task's own name says.
QString trainingCommand(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                        const std::string &tableB1, const QString &workspace);

/// A word as a POSIX shell reads it back.
QString shellWord(const QString &word);

/// "1, 2 3" as seeds; empty if anything else stands there.
std::vector<std::uint64_t> parseSeeds(const QString &text);

/// The budget as `applyBudget` reads it: `16M`, `10min`, empty if it is counted in steps.
QString budgetText(const Configuration &configuration);

} // namespace tlm
