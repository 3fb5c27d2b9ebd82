#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm::bench {

struct Options
{
    std::filesystem::path workspace, results, data;
    std::filesystem::path pretrained; ///< folder of a pretrained model; empty: no rows that start from one
    std::string commit;
    std::vector<std::string> only; ///< names of rows; empty: all
    int threads = 2;
    bool again = false; ///< what an earlier commit measured is measured again
    bool tablesOnly = false;
};

/// One run of the quality tables: a configuration with its seed.
struct Row
{
    std::string task, system; ///< `supersense`, `tlm`
    Configuration configuration;
    std::string name() const; ///< `supersense tlm 1`
};

/// The rows of all tasks: fast recipe, no planted heads, tiny but for what says otherwise.
std::vector<Row> plannedRows(const Options &options);

} // namespace tlm::bench
