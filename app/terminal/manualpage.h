#pragma once
#include <string>

#include <CLI/CLI.hpp>

namespace tlm {

/// The manual page of a program with all its verbs, as `man` reads it.
std::string manualPage(const CLI::App &program, const std::string &version);

} // namespace tlm
