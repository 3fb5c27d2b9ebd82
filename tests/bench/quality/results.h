#pragma once
#include <optional>

#include "core/base/json.h"
#include "tests/bench/quality/options.h"

namespace tlm::bench {

/// The newest figures of a row with this configuration; empty if it was not measured. With `again` only those
/// of this commit count.
std::optional<Json> figuresOf(const Row &row, const Options &options);

/// Adds a line: row, hash of the configuration, commit, machine, figures.
Expected<> appendRow(const Row &row, const Options &options, const Json &figures);

} // namespace tlm::bench
