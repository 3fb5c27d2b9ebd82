#pragma once
#include <filesystem>
#include <string>

#include "core/base/json.h"
#include "tests/bench/quality/options.h"

namespace tlm::bench {

/// What names a row: its name and the hash of its configuration.
Json rowKey(const Row &row);

/// Whether the file holds a row's figures for this commit.
bool isDone(const std::filesystem::path &results, const Row &row, const std::string &commit);

/// Adds a line: key, commit, machine, figures.
Expected<> appendRow(const std::filesystem::path &results, const Row &row, const std::string &commit,
                     const Json &figures);

/// Means over seeds of the rows of a commit, a line a table row.
std::string summarize(const std::filesystem::path &results, const std::string &commit);

} // namespace tlm::bench
