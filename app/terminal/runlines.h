#pragma once
#include <string>

#include "app/terminal/output.h"
#include "core/history/history.h"

namespace tlm {

/// The figures of a run as scripts read them: id, state, best_step, dev, test, tokens, flops, flops_real,
/// seconds.
Json runFigures(const Run &run);

/// These, and task, selection, method, recipe, scale, seed, created, name, starred, archived, note, tags: a
/// line of `tlm runs`.
Json runRow(const Run &run);

/// `run 12  finished  supersense  tlm  …` for people.
std::string runText(const Run &run);

/// Tells a run as both: its figures to scripts, its line to people.
void tellRun(const Run &run, Output &output);

/// Milliseconds since 1970 as `2026-11-23T17:05:09Z`.
std::string timeText(std::int64_t milliseconds);

} // namespace tlm
