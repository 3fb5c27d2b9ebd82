#pragma once
#include <map>
#include <stop_token>

#include <QString>

#include "core/data/workspace.h"
#include "core/evaluation/bootstrap.h"
#include "core/history/history.h"

namespace tlm {

/// How much better groups of runs are than a baseline, by the first run of each.
using RunIntervals = std::map<std::string, PairedDifference>;

/// Compares example by example on test, as far as runs have kept their predictions of the same examples:
/// groups of runs (seeds of one system) against a group. Errors: those of reading predictions and tasks,
/// Stopped.
Expected<RunIntervals> compareWithBaseline(const Workspace &workspace, const std::vector<Run> &all,
                                           const std::vector<std::vector<std::string>> &groups,
                                           const std::vector<std::string> &baseline, std::stop_token stop);

/// `[+0.0210, +0.0630]`
QString intervalText(const PairedDifference &difference);
/// What the interval is, and p.
QString intervalHelp(const PairedDifference &difference);

} // namespace tlm
