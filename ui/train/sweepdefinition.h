#pragma once
#include <QString>

#include "core/sweep/sweep.h"
#include "ui/train/draft.h"

namespace tlm {

/// The sweep that the form describes, in the order in which `tlm sweep` makes it: what is varied, then
/// selections, tasks and seeds. Where selections are to be made they come from `corpora`.
SweepDefinition defineSweep(const Draft &draft, const std::vector<SweepAxis> &axes,
                            const std::vector<std::string> &corpora, const QString &name);

/// The `tlm sweep` command that makes the same runs, and the one that trains them.
QString sweepCommand(const SweepDefinition &definition, const QString &workspace);

} // namespace tlm
