#pragma once
#include <string>

#include <CLI/CLI.hpp>

#include "core/experiment/request.h"

namespace tlm {

/// Declares the options by which `tlm train` and `tlm sweep` choose a preset and change it.
void declare(CLI::App &verb, ExperimentRequest &request);

/// Key, range, unit and help of every configuration field, one a line.
std::string fieldHelp();

} // namespace tlm
