#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/experiment/configuration.h"

namespace tlm {

/// The `tlm train` command that does the same as a configuration with these seeds: what its recipe at its
/// scale gives by itself is left out. `workspace` may be empty. `tableB1`: the task whose row of Table B.1 is
/// taken, if another than the task's own name says.
std::string trainCommand(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                         const std::string &workspace = {}, const std::string &tableB1 = {});

/// A word as a POSIX shell reads it back.
std::string shellWord(const std::string &word);

} // namespace tlm
