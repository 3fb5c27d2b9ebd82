#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm::bench {

struct Options
{
    std::filesystem::path workspace, results, data;
    std::string commit;
    std::vector<std::string> only; ///< names of rows; empty: all
    int threads = 2;
};

/// One row of a quality table: a configuration with its seed.
struct Row
{
    std::string name; ///< `supersense tlm 1`
    Configuration configuration;
};

/// The rows of all tasks: tiny scale, fast recipe, no planted heads.
std::vector<Row> plannedRows(const Options &options);

} // namespace tlm::bench
